import { Link } from '@pilothouse/platform/ui/Link'
import { useLiveAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { listDrills } from '../../clearances/reading/contract.ts'

const aMinute = 60_000

/** Says on every page that a kill switch is being tried: calls of that use are stopped on purpose. */
export function DrillBanner(): ReactNode {
  const { data } = useLiveAnswer(listDrills, {}, { every: () => aMinute })
  const drills = data?.drills ?? []
  if (drills.length === 0) return null
  return (
    <section className="usa-alert usa-alert--warning usa-alert--slim usa-alert--no-icon" aria-label="Drills">
      <div className="usa-alert__body">
        {drills.map(({ useCaseId, title, byName }) => (
          <p key={useCaseId} className="usa-alert__text">
            <strong>Drill of the kill switch</strong> by {byName}: calls of{' '}
            <Link to={`/use-cases/portfolio/${useCaseId}`} search={{ tab: 'clearance' }}>
              {title}
            </Link>{' '}
            are stopped on purpose.
          </p>
        ))}
      </div>
    </section>
  )
}
