import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Page } from '@pilothouse/platform/ui/Page'
import { TextField } from '@pilothouse/platform/ui/TextField'
import { useGo, useParam } from '@pilothouse/platform/ui/address'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import { openEntry } from '../../catalogue/contract.ts'
import { openDocuments, saveFactSheet } from '../../vendor-documents/contract.ts'
import { factSheetForm, type Claims } from '../../vendor-documents/fact-sheet.ts'
import { ClaimFields } from './ClaimFields.tsx'

/** Fills in what the vendor claims, and what backs it. */
export function EditFactSheetPage(): ReactNode {
  const entryId = useParam('entryId')
  const { entry } = useAnswer(openEntry, { id: entryId })
  const { documents, factSheet } = useAnswer(openDocuments, { entryId })
  const form = useForm(saveFactSheet.input, {
    entryId,
    version: factSheet?.version ?? 0,
    suppliedBy: factSheet?.suppliedBy ?? '',
    claims: allClaims(factSheet?.claims ?? {}),
  })
  const { send } = useSend(saveFactSheet, [openDocuments])
  const go = useGo()
  return (
    <Page
      title={`Fact sheet of ${entry.name}`}
      purpose="Write down what the vendor says, and link what backs it. Blank is an answer: it shows as not given."
      crumbs={[
        { label: 'Catalog', to: '/tools/catalogue' },
        { label: entry.name, to: `/tools/catalogue/${entryId}` },
      ]}
    >
      <FormFrame
        form={form}
        button="Save the fact sheet"
        onSend={async (sheet) => {
          await send(sheet)
          go(`/tools/catalogue/${entryId}`, { tab: 'fact-sheet' })
        }}
      >
        <TextField
          field={form.field('suppliedBy')}
          label="Supplied by"
          hint="Who wrote this, and when it came"
          limit={300}
        />
        <ClaimFields form={form} documents={documents} />
      </FormFrame>
    </Page>
  )
}

const allClaims = (claims: Claims): Claims =>
  Object.fromEntries(factSheetForm.fields.map(({ id }) => [id, claims[id] ?? { text: '', url: '', documentId: null }]))
