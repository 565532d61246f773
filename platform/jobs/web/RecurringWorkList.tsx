import type { ReactNode } from 'react'
import { useAnswer } from '../../ui/data/use-answer.ts'
import { Section } from '../../ui/page/Section.tsx'
import { PlainTime } from '../../ui/words/PlainTime.tsx'
import { Status } from '../../ui/words/Status.tsx'
import { listRecurringWorkEndpoint } from '../contract.ts'
import { sayCron } from '../recurring/say-cron.ts'
import type { RecurringWork } from '../recurring/recurring-work.ts'

/** What the installation does by the clock: when, how it went last, and when it is next. */
export function RecurringWorkList(): ReactNode {
  const { work } = useAnswer(listRecurringWorkEndpoint, {})
  if (work.length === 0) return null
  return (
    <Section
      title="Done by the clock"
      note="Pilothouse starts this work itself, for all agencies on this installation."
    >
      <ul className="usa-list">
        {work.map((one) => (
          <li key={one.name}>
            <strong>{inWords(one.name)}</strong>, {sayCron(one.cron)}. <LastRun {...one} /> Next:{' '}
            <PlainTime at={one.nextAt} />.
          </li>
        ))}
      </ul>
    </Section>
  )
}

function LastRun({ startedAt, endedAt, outcome }: RecurringWork): ReactNode {
  if (startedAt === null) return 'It has not run yet.'
  if (endedAt === null || endedAt < startedAt) {
    return (
      <>
        <Status shape="half">Running</Status> since <PlainTime at={startedAt} />.
      </>
    )
  }
  return (
    <>
      Last: <PlainTime at={startedAt} />,{' '}
      {outcome === 'done' ? (
        <Status shape="solid">Done</Status>
      ) : (
        <Status shape="crossed">Failed; the log of the server says why</Status>
      )}
      .
    </>
  )
}

/** `forget-expired-sign-ins` as "Forget expired sign ins". */
const inWords = (name: string): string => {
  const words = name.includes(' ') ? name : name.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
