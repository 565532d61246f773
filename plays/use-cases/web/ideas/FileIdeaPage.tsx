import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { useKeptDraft } from '@pilothouse/platform/ui/kept-draft'
import { Notice } from '@pilothouse/platform/ui/Notice'
import { Page } from '@pilothouse/platform/ui/Page'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { TextField } from '@pilothouse/platform/ui/TextField'
import { useGo } from '@pilothouse/platform/ui/address'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import { useState, type ReactNode } from 'react'
import { fileIdea, listIdeas } from '../../ideas/contract.ts'
import { withDeclaration, type Declaration } from '../../ideas/declaration.ts'
import { SimilarUses } from '../reference/SimilarUses.tsx'
import { blankIdea, IdeaDraft, useIdeaKeeping } from './idea-draft.ts'

/** Two sentences, and who has done the same already. An idea that was begun and not filed comes back, if its author wants it. */
export function FileIdeaPage(): ReactNode {
  const kept = useKeptDraft('idea', IdeaDraft)
  const [begun, setBegun] = useState(kept)
  return (
    <Page
      title="File an idea"
      purpose="Two sentences are enough: what is the work, and what would be better?"
      crumbs={[{ label: 'Ideas', to: '/use-cases/ideas' }]}
    >
      {begun && (
        <Notice kind="info">
          <p>You began this idea before and did not file it. Go on below, or begin another one.</p>
          <button type="button" className="usa-button usa-button--outline" onClick={() => setBegun(null)}>
            Discard it and begin another
          </button>
        </Notice>
      )}
      <IdeaForm key={begun ? 'begun' : 'blank'} begun={begun ?? blankIdea} />
    </Page>
  )
}

function IdeaForm({ begun }: { readonly begun: IdeaDraft }): ReactNode {
  const form = useForm(fileIdea.input, begun)
  const { send } = useSend(fileIdea, [listIdeas])
  const go = useGo()
  const { title = '', text, declared = [] } = form.values
  const forget = useIdeaKeeping({ title, text, declared })
  const declare = (said: Declaration): void => form.set('declared', withDeclaration(declared, said))
  return (
    <>
      <FormFrame
        form={form}
        button="File the idea"
        onSend={async (input) => {
          const { id } = await send(input)
          forget()
          go(`/use-cases/ideas/${id}`)
        }}
      >
        <TextAreaField
          field={form.field('text')}
          label="Your idea"
          hint="Example: Dispatchers pick a crew for each road report by hand. A tool could suggest the crew, and we would check it."
          rows={5}
          limit={4000}
        />
        <TextField
          field={{ ...form.field('title'), value: title }}
          label="Name"
          hint="Leave it blank, and the first sentence becomes the name."
          optional
        />
      </FormFrame>
      <SimilarUses text={text} declared={declared} onDecide={declare} />
    </>
  )
}
