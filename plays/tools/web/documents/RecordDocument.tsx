import { send as sendFile } from '@pilothouse/platform/http/call'
import { keepFileEndpoint } from '@pilothouse/platform/files/contract'
import { RadioField, SelectField } from '@pilothouse/platform/ui/ChoiceField'
import { FileField } from '@pilothouse/platform/ui/FileField'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Section } from '@pilothouse/platform/ui/Section'
import { TextField } from '@pilothouse/platform/ui/TextField'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { openDocuments, recordDocument } from '../../vendor-documents/contract.ts'
import { DocumentKind } from '../../vendor-documents/vendor-document.ts'
import { WebAddress } from '../../web-address.ts'
import { OptionalDateField } from '../parts/OptionalDateField.tsx'
import { sayKind } from './kind-words.ts'

const Filled = z
  .object({
    kind: DocumentKind,
    title: z.string().trim().min(3, 'Give the document a title.').max(300),
    state: z.enum(['asked for', 'received']),
    url: WebAddress,
    file: z.custom<File | null>(),
    datedOn: z.iso.date('Give the day as year-month-day.').nullable(),
  })
  .refine(({ state, url, file }) => state === 'asked for' || url !== '' || file !== null, {
    path: ['url'],
    message: 'Give a link or a file, or say that you asked for it.',
  })

/** Records a document as a link or a file, or that it was asked for. */
export function RecordDocument({ entryId }: { readonly entryId: string }): ReactNode {
  const form = useForm(Filled, {
    kind: 'acceptable-use policy',
    title: '',
    state: 'received',
    url: '',
    file: null,
    datedOn: null,
  })
  const { send } = useSend(recordDocument, [openDocuments])
  const record = async ({ file, ...draft }: z.output<typeof Filled>): Promise<void> => {
    const kept = file === null ? null : await sendFile(keepFileEndpoint, { name: file.name }, file)
    await send({ entryId, ...draft, fileId: kept?.id ?? null })
  }
  return (
    <Section title="Record a document">
      <FormFrame form={form} button="Record the document" quiet onSend={record}>
        <SelectField
          field={form.field('kind')}
          label="Kind"
          choices={DocumentKind.options.map((value) => ({ value, label: sayKind(value) }))}
        />
        <TextField field={form.field('title')} label="Title" limit={300} />
        <RadioField
          field={form.field('state')}
          label="Do you have it?"
          choices={[
            { value: 'received', label: 'Yes, here it is' },
            { value: 'asked for', label: 'No, the vendor was asked for it' },
          ]}
        />
        <TextField field={form.field('url')} label="Link" type="url" optional />
        <FileField field={form.field('file')} label="File" endings={endings} maxBytes={20_000_000} optional />
        <OptionalDateField field={form.field('datedOn')} label="The day that stands on it" />
      </FormFrame>
    </Section>
  )
}

const endings = ['.pdf', '.docx', '.xlsx', '.csv', '.txt', '.png']
