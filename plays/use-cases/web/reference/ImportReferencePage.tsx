import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { send } from '@pilothouse/platform/http/call'
import { FileField } from '@pilothouse/platform/ui/FileField'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Page } from '@pilothouse/platform/ui/Page'
import { TextField } from '@pilothouse/platform/ui/TextField'
import { useGo } from '@pilothouse/platform/ui/address'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { importReference, listReferences } from '../../reference/contract.ts'
import { ReferenceDescription } from '../../reference/reference-inventory.ts'

const Chosen = ReferenceDescription.extend({
  file: z.instanceof(File, { error: 'Choose the file of the inventory.' }).nullable(),
}).refine(({ file }) => file !== null, { path: ['file'], error: 'Choose the file of the inventory.' })

/** Takes a public inventory of another government into the reference library. */
export function ImportReferencePage(): ReactNode {
  const form = useForm(Chosen, { title: '', source: '', file: null })
  const go = useGo()
  const client = useQueryClient()
  return (
    <Page
      title="Import a public inventory"
      purpose="Its uses are then found by everybody who asks who has done something before. Your own inventory stays as it is."
      crumbs={[{ label: 'Who has done this before?', to: '/use-cases/reference' }]}
    >
      <FormFrame
        form={form}
        button="Import the inventory"
        onSend={async ({ title, source, file }) => {
          if (file) await send(importReference, { title, source, fileName: file.name }, file)
          await client.invalidateQueries({ queryKey: [listReferences.path] })
          go('/use-cases/reference')
        }}
      >
        <FileField
          field={form.field('file')}
          label="The file"
          endings={['.csv', '.xlsx']}
          maxBytes={importReference.bodyLimit}
        />
        <TextField
          field={form.field('title')}
          label="Whose inventory, of which year?"
          hint="For example: Federal agencies, 2025"
        />
        <TextField
          field={form.field('source')}
          label="Where was it published?"
          hint="The address of the page, so that others can check"
        />
      </FormFrame>
    </Page>
  )
}
