import { Link } from '@pilothouse/platform/ui/Link'
import { Status } from '@pilothouse/platform/ui/Status'
import type { ReactNode } from 'react'
import { faultsOf, type Answers } from '../../../proposals/questionnaire/answers.ts'
import type { Questionnaire } from '../../../proposals/questionnaire/questionnaire.ts'

/** The screens of a proposal, and what is left on each. */
export function GroupNav(props: {
  readonly proposalId: string
  readonly questionnaire: Questionnaire
  readonly answers: Answers
  readonly current: string
}): ReactNode {
  const { proposalId, questionnaire, answers, current } = props
  const faults = new Set(faultsOf(questionnaire, answers).map(({ question }) => question))
  return (
    <nav aria-label="Parts of the proposal">
      <ol className="usa-list">
        {questionnaire.groups.map(({ id, title, questions }) => {
          const left = questions.filter((question) => faults.has(question.id)).length
          return (
            <li key={id}>
              {id === current ? (
                <strong aria-current="step">{title}</strong>
              ) : (
                <Link to={`/use-cases/proposals/${proposalId}/edit`} search={{ group: id }}>
                  {title}
                </Link>
              )}
              <br />
              <Status shape={left === 0 ? 'solid' : 'hollow'}>{left === 0 ? 'Complete' : `${left} to answer`}</Status>
            </li>
          )
        })}
        <li>
          <Link to={`/use-cases/proposals/${proposalId}/review`}>Review and submit</Link>
        </li>
      </ol>
    </nav>
  )
}
