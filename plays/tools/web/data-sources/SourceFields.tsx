import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { TextField } from '@pilothouse/platform/ui/TextField'
import type { Form } from '@pilothouse/platform/ui/use-form'
import type { ReactNode } from 'react'
import type { DataSourceDraft } from '../../data-sources/data-source.ts'
import { DataCategoryPicker } from '../lent/DataCategoryPicker.tsx'

/** What is asked about a data source. */
export function SourceFields({ form }: { readonly form: Pick<Form<DataSourceDraft>, 'field'> }): ReactNode {
  return (
    <>
      <TextField field={form.field('name')} label="Name" limit={200} />
      <TextAreaField field={form.field('description')} label="What is in it" limit={4000} rows={3} />
      <TextField
        field={form.field('ownerName')}
        label="Owner"
        hint="The office or person who may say yes"
        limit={200}
        optional
      />
      <DataCategoryPicker
        field={form.field('dataCategories')}
        label="What it holds"
        hint="Tick all. None ticked means: not known."
      />
      <TextField field={form.field('updateRhythm')} label="How often it is updated" limit={2000} optional />
      <TextField field={form.field('access')} label="How a tool would reach it" limit={2000} optional />
      <TextAreaField
        field={form.field('knownGaps')}
        label="Known gaps"
        hint="What and who is missing"
        limit={2000}
        rows={2}
        optional
      />
    </>
  )
}
