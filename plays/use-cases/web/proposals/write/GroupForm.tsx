import { useGo } from '@pilothouse/platform/ui/address'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { standingCopies } from '../../../proposals/copying/copied-answer.ts'
import { listProposalChoices } from '../../../proposals/contract.ts'
import type { ProposalRecord } from '../../../proposals/pilot-proposal.ts'
import { questionnaireOf, type QuestionGroup } from '../../../proposals/questionnaire/questionnaire.ts'
import { CopiedMark } from './CopiedMark.tsx'
import { QuestionField } from './QuestionField.tsx'
import type { ProposalDraft } from './use-proposal-draft.ts'

/** The questions of one group, and the way on to the next. */
export function GroupForm(props: {
  readonly group: QuestionGroup
  readonly draft: ProposalDraft
  readonly record: ProposalRecord
}): ReactNode {
  const { group, draft, record } = props
  const choices = useAnswer(listProposalChoices, {})
  const go = useGo()
  const { id, questionnaire } = record.proposal
  const next = afterGroup(questionnaireOf(questionnaire).groups, group.id)
  const returned = record.steps.find(({ status }) => status === 'returned')
  const copies = new Map(standingCopies(draft.copied, draft.answers).map((copy) => [copy.question, copy]))
  const goOn = async (): Promise<void> => {
    await draft.autosave.flush()
    if (next) go(`/use-cases/proposals/${id}/edit`, { group: next.id })
    else go(`/use-cases/proposals/${id}/review`)
  }
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void goOn()
      }}
    >
      {group.questions.map((question) => {
        const copy = copies.get(question.id)
        return (
          <div key={question.id}>
            <QuestionField
              question={question}
              answer={draft.answers[question.id]}
              choices={choices}
              comments={(returned?.comments ?? [])
                .filter((one) => one.question === question.id)
                .map(({ text }) => text)}
              onAnswer={(answer) => draft.set(question.id, answer)}
            />
            {copy && <CopiedMark copy={copy} label={question.label} onConfirm={() => draft.confirm(question.id)} />}
          </div>
        )
      })}
      <div className="form__end">
        <button type="submit" className="usa-button">
          {next ? `Go on: ${next.title}` : 'Review and submit'}
        </button>
      </div>
    </form>
  )
}

const afterGroup = (groups: readonly QuestionGroup[], id: string): QuestionGroup | undefined =>
  groups[groups.findIndex((group) => group.id === id) + 1]
