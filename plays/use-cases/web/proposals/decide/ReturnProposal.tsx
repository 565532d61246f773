import { SelectField } from '@pilothouse/platform/ui/ChoiceField'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { useForm, type Field } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import { listPilotProposals, openPilotProposal, returnPilotProposal } from '../../../proposals/contract.ts'
import type { PilotProposal, ReviewComment } from '../../../proposals/pilot-proposal.ts'
import { questionnaireOf, questionsOf } from '../../../proposals/questionnaire/questionnaire.ts'

/** Gives a proposal back, with comments on its questions. */
export function ReturnProposal({ proposal }: { readonly proposal: PilotProposal }): ReactNode {
  const { id, version, questionnaire } = proposal
  const form = useForm(returnPilotProposal.input, { id, version, reason: '', comments: [{ question: '', text: '' }] })
  const { send } = useSend(returnPilotProposal, [openPilotProposal, listPilotProposals])
  const comments = form.values.comments ?? []
  const setComment = (place: number, part: Partial<ReviewComment>): void =>
    form.set(
      'comments',
      comments.map((comment, index) => (index === place ? { ...comment, ...part } : comment)),
    )
  const choices = questionsOf(questionnaireOf(questionnaire)).map((question) => ({
    value: question.id,
    label: question.label,
  }))
  const fieldOf = (place: number, name: keyof ReviewComment): Field<string> => ({
    id: form.idOf(`comments.${place}.${name}`),
    name: `comments.${place}.${name}`,
    value: comments[place]?.[name] ?? '',
    set: (value) => setComment(place, { [name]: value }),
    problem: form.problems[`comments.${place}.${name}`],
  })
  return (
    <FormFrame
      form={form}
      button="Return the proposal"
      onSend={send}
      beside={
        <button
          type="button"
          className="usa-button usa-button--outline"
          onClick={() => form.set('comments', [...comments, { question: '', text: '' }])}
        >
          Add a comment
        </button>
      }
    >
      <TextAreaField
        field={form.field('reason')}
        label="What should change"
        hint="In a sentence, for the whole proposal."
        limit={4000}
      />
      {comments.map((_, place) => (
        <fieldset className="usa-fieldset" key={place}>
          <legend className="usa-legend">Comment {place + 1}</legend>
          <SelectField field={fieldOf(place, 'question')} label="Question" choices={choices} />
          <TextAreaField field={fieldOf(place, 'text')} label="What to mend" rows={2} limit={2000} />
          <button
            type="button"
            className="usa-button usa-button--unstyled"
            onClick={() =>
              form.set(
                'comments',
                comments.filter((_other, index) => index !== place),
              )
            }
          >
            Remove comment {place + 1}
          </button>
        </fieldset>
      ))}
    </FormFrame>
  )
}
