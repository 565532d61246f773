import { Link } from '@pilothouse/platform/ui/Link'
import { Status } from '@pilothouse/platform/ui/Status'
import { useSyncExternalStore, type ReactNode } from 'react'
import { whatIsLeft, type WrittenProposal } from '../../../proposals/copying/copied-answer.ts'
import { questionnaireOf } from '../../../proposals/questionnaire/questionnaire.ts'

/** The screens of a proposal, and what is left on each. On a narrow screen it is folded. */
export function GroupNav({
  proposal,
  current,
}: {
  readonly proposal: WrittenProposal
  readonly current: string
}): ReactNode {
  const { groups } = questionnaireOf(proposal.questionnaire)
  const left = whatIsLeft(proposal)
  const place = groups.findIndex(({ id }) => id === current)
  const parts = <Parts proposal={proposal} current={current} left={new Set(left.map(({ question }) => question))} />
  return (
    <nav aria-label="Parts of the proposal">
      {useWide() ? (
        parts
      ) : (
        <details key={current}>
          <summary>
            Part {place + 1} of {groups.length}: {groups[place]?.title}.{' '}
            {left.length === 0 ? 'All is answered.' : `${left.length} to answer in all.`}
          </summary>
          {parts}
        </details>
      )}
    </nav>
  )
}

function Parts(props: {
  readonly proposal: WrittenProposal
  readonly current: string
  readonly left: ReadonlySet<string>
}): ReactNode {
  const { proposal, current, left } = props
  return (
    <ol className="usa-list">
      {questionnaireOf(proposal.questionnaire).groups.map(({ id, title, questions }) => {
        const count = questions.filter((question) => left.has(question.id)).length
        return (
          <li key={id}>
            {id === current ? (
              <strong aria-current="step">{title}</strong>
            ) : (
              <Link to={`/use-cases/proposals/${proposal.id}/edit`} search={{ group: id }}>
                {title}
              </Link>
            )}
            <br />
            <Status shape={count === 0 ? 'solid' : 'hollow'}>{count === 0 ? 'Complete' : `${count} to answer`}</Status>
          </li>
        )
      })}
      <li>
        <Link to={`/use-cases/proposals/${proposal.id}/review`}>Review and submit</Link>
      </li>
    </ol>
  )
}

const wide = window.matchMedia('(min-width: 1200px)')

const useWide = (): boolean => useSyncExternalStore(watchWidth, () => wide.matches)

function watchWidth(changed: () => void): () => void {
  wide.addEventListener('change', changed)
  return () => wide.removeEventListener('change', changed)
}
