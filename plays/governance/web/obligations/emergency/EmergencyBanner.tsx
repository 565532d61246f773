import { Link } from '@pilothouse/platform/ui/Link'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { usePerson } from '@pilothouse/platform/ui/session'
import { useLiveAnswer } from '@pilothouse/platform/ui/use-answer'
import { lazy, Suspense, type ReactNode } from 'react'
import { listOpenEmergencies } from '../../../obligations/gates/contract.ts'
import { mayOpenEmergency } from '../../../permissions.ts'

const MINUTE = 60_000

/** Most of the time there is none, and nobody waits for its code. */
const EndPassage = lazy(async () => ({ default: (await import('./EndPassage.tsx')).EndPassage }))

/** Says on every page which uses run through an emergency passage, why, and until when. */
export function EmergencyBanner(): ReactNode {
  const person = usePerson()
  const { data } = useLiveAnswer(listOpenEmergencies, {}, { every: () => MINUTE })
  if (!data || data.passages.length === 0) return null
  return (
    <section className="usa-alert usa-alert--emergency emergency" aria-label="Emergency passage">
      <div className="usa-alert__body">
        {data.passages.map((passage) => (
          <p key={passage.id} className="usa-alert__text">
            <strong>Emergency passage:</strong>{' '}
            <Link to={`/use-cases/portfolio/${passage.useCaseId}`} search={{ tab: 'duties' }}>
              {passage.useCaseTitle}
            </Link>{' '}
            may enter {passage.toStage} with duties open until <PlainTime at={passage.endsAt} />. {passage.openedByName}{' '}
            opened it: {passage.reason}{' '}
            {mayOpenEmergency(person) && (
              <Suspense>
                <EndPassage passage={passage} />
              </Suspense>
            )}
          </p>
        ))}
      </div>
    </section>
  )
}
