import { choicesOf, RadioField } from '@pilothouse/platform/ui/ChoiceField'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Page } from '@pilothouse/platform/ui/Page'
import { TextField } from '@pilothouse/platform/ui/TextField'
import { useGo } from '@pilothouse/platform/ui/address'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import { EntryKind, type EntryDraft } from '../../catalogue/catalogue-entry.ts'
import { listCatalogue, proposeEntry } from '../../catalogue/contract.ts'
import { EntryFields } from './EntryFields.tsx'

const blank: EntryDraft = {
  kind: 'model',
  key: '',
  name: '',
  providerId: '',
  summary: '',
  boundary: '',
  contextTokens: null,
  licence: '',
  modalities: ['text'],
  cardUrl: '',
}

/** Puts a model, product or function up for approval. */
export function ProposeEntryPage(): ReactNode {
  const form = useForm(proposeEntry.input, blank)
  const { send } = useSend(proposeEntry, [listCatalogue])
  const go = useGo()
  return (
    <Page
      title="Propose an entry"
      purpose="Say what it is. Somebody else decides whether it may be used, for which data and until when."
      crumbs={[{ label: 'Catalog', to: '/tools/catalogue' }]}
    >
      <FormFrame
        form={form}
        button="Propose the entry"
        onSend={async (draft) => go(`/tools/catalogue/${(await send(draft)).id}`)}
      >
        <RadioField
          field={form.field('kind')}
          label="What is it?"
          choices={choicesOf(EntryKind.options).map((choice) => ({ ...choice, hint: kindHints[choice.value] }))}
        />
        <TextField
          field={form.field('key')}
          label="Key"
          hint="A short name for machines, such as meridian-cloud/large-2026. It is given once and never changes."
          limit={120}
        />
        <EntryFields form={form} />
      </FormFrame>
    </Page>
  )
}

const kindHints: Readonly<Record<EntryKind, string>> = {
  model: 'Answers calls: a language model, a model that reads pictures.',
  product: 'People use it themselves: a chat, an office assistant.',
  function: 'A model may call it: a search, a lookup, a calculation.',
}
