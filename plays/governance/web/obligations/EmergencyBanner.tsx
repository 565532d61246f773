import { Link } from '@pilothouse/platform/ui/Link'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { useLiveAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { listOpenEmergencies } from '../../obligations/contract.ts'

const MINUTE = 60_000

/** Says on every page which uses run through an emergency passage, why, and until when. */
export function EmergencyBanner(): ReactNode {
  const { data } = useLiveAnswer(listOpenEmergencies, {}, { every: () => MINUTE })
  if (!data || data.passages.length === 0) return null
  return (
    <section className="usa-alert usa-alert--emergency emergency" aria-label="Emergency passage">
      <div className="usa-alert__body">
        {data.passages.map(({ id, useCaseId, useCaseTitle, toStage, openedByName, endsAt, reason }) => (
          <p key={id} className="usa-alert__text">
            <strong>Emergency passage:</strong>{' '}
            <Link to={`/use-cases/portfolio/${useCaseId}`} search={{ tab: 'duties' }}>
              {useCaseTitle}
            </Link>{' '}
            may enter {toStage} with duties open until <PlainTime at={endsAt} />. {openedByName} opened it: {reason}
          </p>
        ))}
      </div>
    </section>
  )
}
