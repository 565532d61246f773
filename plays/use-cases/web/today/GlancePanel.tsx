import type { ReactNode } from 'react'
import { Link } from '@pilothouse/platform/ui/Link'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { Stage } from '../../portfolio/stages/stage.ts'
import { seeToday } from '../../today/contract.ts'

/** The programme in a few numbers; each opens the rows behind it. */
export function GlancePanel(): ReactNode {
  const { glance } = useAnswer(seeToday, {})
  const counts = new Map(glance.stages.map(({ stage, count }) => [stage, count]))
  return (
    <>
      <h3>Use cases by stage</h3>
      <ul className="glance">
        {Stage.options.map((stage) => (
          <Figure
            key={stage}
            label={stage}
            count={counts.get(stage) ?? 0}
            to="/use-cases/portfolio"
            search={{ stage: [stage] }}
          />
        ))}
      </ul>
      <h3>Waiting for an answer</h3>
      <ul className="glance">
        <Figure label="open ideas" count={glance.openIdeas} to="/use-cases/ideas" search={{ state: ['open'] }} />
        <Figure
          label="proposals to decide"
          count={glance.waitingProposals}
          to="/use-cases/proposals"
          search={{ status: ['submitted'] }}
        />
      </ul>
      <p>
        {glance.publishedAt ? (
          <>
            The public register was last published on <PlainTime at={glance.publishedAt} />.
          </>
        ) : (
          'The public register was never published.'
        )}
      </p>
    </>
  )
}

function Figure(props: {
  readonly label: string
  readonly count: number
  readonly to: string
  readonly search: Readonly<Record<string, unknown>>
}): ReactNode {
  return (
    <li className="glance__figure">
      <Link to={props.to} search={props.search} className="glance__link">
        <span className="glance__count">{props.count.toLocaleString('en-US')}</span>
        <span className="glance__label">{props.label}</span>
      </Link>
    </li>
  )
}
