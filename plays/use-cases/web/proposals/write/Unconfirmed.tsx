import { Link } from '@pilothouse/platform/ui/Link'
import { Notice } from '@pilothouse/platform/ui/Notice'
import type { ReactNode } from 'react'
import { unconfirmedCopies, type WrittenProposal } from '../../../proposals/copying/copied-answer.ts'
import { questionnaireOf } from '../../../proposals/questionnaire/questionnaire.ts'

/** Says how many answers are still those of another use, and where they stand. */
export function Unconfirmed({ proposal }: { readonly proposal: WrittenProposal }): ReactNode {
  const copies = unconfirmedCopies(proposal.copied, proposal.answers)
  const ids = new Set(copies.map(({ question }) => question))
  const groups = questionnaireOf(proposal.questionnaire).groups.flatMap(({ id, title, questions }) => {
    const count = questions.filter((question) => ids.has(question.id)).length
    return count === 0 ? [] : [{ id, title, count }]
  })
  if (groups.length === 0) return null
  return (
    <Notice kind="info">
      {copies.length === 1 ? 'One answer is' : `${copies.length} answers are`} taken from another use. Change each, or
      confirm it, before you submit:{' '}
      {groups.map(({ id, title, count }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Link to={`/use-cases/proposals/${proposal.id}/edit`} search={{ group: id }}>
            {title}
          </Link>{' '}
          ({count})
        </span>
      ))}
      .
    </Notice>
  )
}
