import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { RadioField } from '@pilothouse/platform/ui/ChoiceField'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { TextField } from '@pilothouse/platform/ui/TextField'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useLiveAnswer } from '@pilothouse/platform/ui/use-answer'
import { useSend } from '@pilothouse/platform/ui/use-send'
import { useDeferredValue, useId, useState, type ReactNode } from 'react'
import { joinIdea, listIdeas, openIdea } from '../../ideas/contract.ts'
import { listUseCases } from '../../portfolio/contract.ts'

const CHOICES = 8
const goingOn = ['idea', 'pre-deployment', 'pilot', 'deployed', 'not reported']

/** Adds an idea to a use case that exists already. */
export function JoinIdea({ ideaId }: { readonly ideaId: string }): ReactNode {
  const form = useForm(joinIdea.input, { id: ideaId, useCaseId: '', reason: '' })
  const { send } = useSend(joinIdea, [openIdea, listIdeas])
  const [words, setWords] = useState('')
  const id = useId()
  const asked = useDeferredValue(words)
  const { data } = useLiveAnswer(listUseCases, { text: asked, stage: goingOn, sort: 'title', pageSize: CHOICES })
  const choices = (data?.entries ?? []).map((entry) => ({
    value: entry.id,
    label: entry.title,
    hint: `${entry.organisationName}, ${entry.stage ?? 'stage not reported'}`,
  }))
  return (
    <FormFrame form={form} button="Join the idea" onSend={send}>
      <TextField
        field={{ id, name: 'words', value: words, set: setWords, problem: undefined }}
        label="Find the use case"
        hint="A word of its name or number"
      />
      <RadioField
        field={form.field('useCaseId')}
        label="Use case"
        {...(data && data.total > CHOICES
          ? { hint: `The first ${CHOICES} of ${data.total}. Type a word to find others.` }
          : {})}
        choices={choices}
      />
      <TextAreaField
        field={form.field('reason')}
        label="Why does it belong there?"
        hint="The author reads this."
        limit={2000}
      />
    </FormFrame>
  )
}
