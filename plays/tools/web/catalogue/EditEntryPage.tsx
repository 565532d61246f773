import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Notice } from '@pilothouse/platform/ui/Notice'
import { Page } from '@pilothouse/platform/ui/Page'
import { useGo, useParam } from '@pilothouse/platform/ui/address'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import { EntryFacts } from '../../catalogue/catalogue-entry.ts'
import { editEntry, listCatalogue, openEntry } from '../../catalogue/contract.ts'
import { EntryFields } from './EntryFields.tsx'

/** Corrects the facts of an entry. */
export function EditEntryPage(): ReactNode {
  const { entry } = useAnswer(openEntry, { id: useParam('entryId') })
  const { id, version, name } = entry
  const form = useForm(editEntry.input, { ...EntryFacts.parse(entry), id, version })
  const { send } = useSend(editEntry, [openEntry, listCatalogue])
  const go = useGo()
  return (
    <Page
      title={`Correct ${name}`}
      purpose="The key and every decision stay as they are."
      crumbs={[
        { label: 'Catalog', to: '/tools/catalogue' },
        { label: name, to: `/tools/catalogue/${id}` },
      ]}
    >
      <Notice kind="info">Who corrects the facts of an entry does not approve it later: another official does.</Notice>
      <FormFrame
        form={form}
        button="Save the facts"
        onSend={async (facts) => {
          await send(facts)
          go(`/tools/catalogue/${id}`)
        }}
      >
        <EntryFields form={form} />
      </FormFrame>
    </Page>
  )
}
