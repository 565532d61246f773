import type { ReactNode } from 'react'
import { EmptyState } from '@pilothouse/platform/ui/EmptyState'
import { Link } from '@pilothouse/platform/ui/Link'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { UseLight } from '@pilothouse/platform/ui/UseLight'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { seeToday } from '../../today/contract.ts'

/** The latest moves between stages. */
export function ChangesPanel(): ReactNode {
  const { changes } = useAnswer(seeToday, {})
  if (changes.length === 0)
    return (
      <EmptyState title="Nothing has changed yet">Moves of your use cases from stage to stage show here.</EmptyState>
    )
  return (
    <ul className="waiting">
      {changes.map(({ useCaseId, title, toStage, byName, at }) => (
        <li key={`${useCaseId} ${at} ${toStage}`} className="waiting__item">
          <p className="waiting__what">
            <Link to={`/use-cases/portfolio/${useCaseId}`}>{title}</Link> is now {toStage}{' '}
            <UseLight useCaseId={useCaseId} />
          </p>
          <p className="waiting__since">
            {byName}, <PlainTime at={at} dayOnly />
          </p>
        </li>
      ))}
    </ul>
  )
}
