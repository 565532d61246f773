import { DateWords } from '@pilothouse/platform/ui/DateWords'
import { FailureNotice } from '@pilothouse/platform/ui/FailureNotice'
import { Link } from '@pilothouse/platform/ui/Link'
import { Notice } from '@pilothouse/platform/ui/Notice'
import { Page } from '@pilothouse/platform/ui/Page'
import { Section } from '@pilothouse/platform/ui/Section'
import { usePerson } from '@pilothouse/platform/ui/session'
import { Status } from '@pilothouse/platform/ui/Status'
import { useGo } from '@pilothouse/platform/ui/address'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import type { DueDay } from '../../compliance/compliance-document.ts'
import { beginDocument, listCompliance } from '../../compliance/contract.ts'
import { mayKeepPlans } from '../../permissions.ts'

/** What the agency owes the public about AI: when each document is due, and what is written. */
export function PublicDocumentsPage(): ReactNode {
  const { days, binds, source, today } = useAnswer(listCompliance, {})
  return (
    <Page
      title="Public documents"
      purpose="The compliance plan or the no-use determination every two years until 2036, and the AI strategy."
    >
      {!binds && (
        <Notice kind="info">
          Your agency has not turned on the policy pack for M-25-21, so nobody is reminded of these days.
        </Notice>
      )}
      {days.map((day) => (
        <Day key={`${day.duty.id} ${day.dueOn}`} day={day} today={today} />
      ))}
      <Section title="Source">
        <p>
          Source:{' '}
          {source.link ? (
            <a className="usa-link" href={source.link}>
              {source.place}
            </a>
          ) : (
            source.place
          )}{' '}
          ({source.sureness}). {source.note}
        </p>
      </Section>
    </Page>
  )
}

function Day({ day, today }: { readonly day: DueDay; readonly today: string }): ReactNode {
  const { duty, dueOn, met, documents } = day
  const person = usePerson()
  const late = !met && dueOn < today
  return (
    <Section title={`${duty.title}, ${dueOn.slice(0, 4)}`}>
      <p>
        <Status shape={met ? 'solid' : late ? 'crossed' : 'hollow'}>
          {met ? 'Published' : late ? 'Late' : 'To be published'}
        </Status>{' '}
        {dueOn < today ? 'It was due ' : 'Due '}
        <DateWords at={dueOn} />.
      </p>
      {!met && <p>If nothing is done: {duty.otherwise}</p>}
      {documents.length > 0 && (
        <ul className="usa-list">
          {documents.map(({ id, title }) => (
            <li key={id}>
              <Link to={`/governance/public-documents/${id}`}>{title}</Link>
            </li>
          ))}
        </ul>
      )}
      {documents.length === 0 && mayKeepPlans(person) && <Begin day={day} />}
    </Section>
  )
}

function Begin({ day: { duty, dueOn } }: { readonly day: DueDay }): ReactNode {
  const { send, busy, failure } = useSend(beginDocument, [listCompliance])
  const go = useGo()
  return (
    <p>
      {duty.kinds.map((kind) => (
        <button
          key={kind}
          type="button"
          className="usa-button usa-button--outline"
          aria-label={`Begin the ${kind} for ${dueOn.slice(0, 4)}`}
          aria-disabled={busy}
          onClick={() =>
            void send({ kind, dueOn })
              .then(({ id }) => go(`/governance/public-documents/${id}`))
              .catch(() => {})
          }
        >
          Begin the {kind}
        </button>
      ))}
      <FailureNotice failure={failure} quiet />
    </p>
  )
}
