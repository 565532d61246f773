import { ButtonLink } from '@pilothouse/platform/ui/Link'
import { DateWords } from '@pilothouse/platform/ui/DateWords'
import { DefinitionList } from '@pilothouse/platform/ui/DefinitionList'
import { EmptyState } from '@pilothouse/platform/ui/EmptyState'
import { Light } from '@pilothouse/platform/ui/Light'
import { MissingList } from '@pilothouse/platform/ui/MissingList'
import { Notice } from '@pilothouse/platform/ui/Notice'
import { Section } from '@pilothouse/platform/ui/Section'
import type { RecordPartProps } from '@pilothouse/platform/ui/record-part'
import { readTime, sayDay } from '@pilothouse/platform/ui/say-time'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import type { ClearanceRecord } from '../../clearances/reading/clearance-record.ts'
import type { Lapse } from '../../clearances/clearance.ts'
import { openClearance } from '../../clearances/contract.ts'
import { sayEnvelope } from '../../clearances/envelope/envelope-words.ts'
import { ClearanceHistory } from './ClearanceHistory.tsx'
import { ClearanceVersions } from './ClearanceVersions.tsx'
import { ClearedTools } from './ClearedTools.tsx'
import { KillSwitch } from './KillSwitch.tsx'
import { ReinstateClearance, RevokeClearance } from './TurnClearance.tsx'

/** The clearance of a use: what it allows, what holds it back, what is missing, and who decided what. */
export function ClearanceTab({ useCaseId }: RecordPartProps): ReactNode {
  const record = useAnswer(openClearance, { useCaseId })
  const standing = record.clearance?.state === 'revoked' ? null : record.clearance
  return (
    <>
      <Section title="Where it stands" action={<Light state={record.light} />}>
        <p>{sayStanding(record)}</p>
        {record.exception && <Notice kind="warning">{record.exception}</Notice>}
        <Causes record={record} />
        <NextStep record={record} />
      </Section>
      {standing && (
        <>
          <Section
            title="What it allows"
            note={`Version ${standing.version}. Everything else is refused, with the reason.`}
          >
            <DefinitionList items={sayEnvelope(standing.envelope, record.names).map(withDays)} />
          </Section>
          <ClearedTools envelope={standing.envelope} />
          <Lapses lapses={standing.lapses} />
          <KillSwitch record={record} />
        </>
      )}
      <ClearanceVersions record={record} />
      <ClearanceHistory record={record} />
    </>
  )
}

const withDays = ({ term, value }: { readonly term: string; readonly value: string }) => ({
  term,
  value: /^\d{4}-\d{2}-\d{2}$/.test(value) ? sayDay(readTime(value)) : value,
})

/** The first sentence of the page: whether calls pass. */
function sayStanding({ light, clearance, useCase }: ClearanceRecord): string {
  switch (light.kind) {
    case 'cleared':
      return `Calls pass inside what is allowed below, in the stage “${clearance?.stage ?? ''}”, through ${sayDay(readTime(light.until))} if nothing changes.`
    case 'suspended':
      return 'No call passes. When nothing holds it back any more, an official decides whether to reinstate it.'
    case 'not yet valid':
      return `No call passes before ${sayDay(readTime(light.from))}.`
    case 'expired':
      return 'No call passes: its last day is over. An official can decide a new version.'
    case 'revoked':
      return 'No call passes: the clearance was revoked. An official can issue a new one.'
    default:
      return `No call passes: nobody has cleared this use. It is in the stage “${useCase.stage ?? 'not reported'}”.`
  }
}

/** What is going to take it away on a day that is known, the next ones first. */
function Lapses({ lapses }: { readonly lapses: readonly Lapse[] }): ReactNode {
  const next = lapses.toSorted((one, other) => one.on.localeCompare(other.on)).slice(0, 5)
  if (next.length === 0) return null
  return (
    <Section title="What runs out next" note="If nobody acts, the clearance is suspended at the start of that day.">
      <ul className="waiting">
        {next.map(({ kind, subject, ahead, on }) => (
          <li key={`${kind} ${subject}`} className="waiting__item">
            <p className="waiting__what">{ahead}</p>
            <p className="waiting__since">
              <DateWords at={on} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Causes({ record: { causes, missing } }: { readonly record: ClearanceRecord }): ReactNode {
  if (causes.length === 0) return null
  const owing = (href: string | null) => missing.find((one) => href !== null && one.href === href)?.who
  return (
    <>
      <h3>What holds it back</h3>
      <MissingList missing={causes.map(({ lift }) => ({ ...lift, who: owing(lift.href) ?? lift.who }))} />
    </>
  )
}

/** What comes next, and who does it. */
function NextStep({ record }: { readonly record: ClearanceRecord }): ReactNode {
  const { clearance, light, missing, causes, whyNotDecide, useCase } = record
  const to = `/governance/uses/${useCase.id}/clearance`
  const standing = clearance !== null && clearance.state !== 'revoked'
  const words = standing ? 'Decide a new version' : 'Clear this use'
  const besides = missing.filter(({ href }) => !causes.some(({ lift }) => href !== null && lift.href === href))
  return (
    <>
      {besides.length > 0 && (
        <>
          <h3>{standing ? 'Missing for a new decision' : 'Missing before it may be cleared'}</h3>
          <MissingList missing={besides} />
        </>
      )}
      {missing.length === 0 && !standing && (
        <EmptyState title="Nothing is missing">An official may clear this use now.</EmptyState>
      )}
      {whyNotDecide === null ? (
        <div className="form__end">
          {light.kind === 'suspended' && causes.length === 0 && missing.length === 0 && (
            <ReinstateClearance record={record} />
          )}
          <ButtonLink to={to} quiet={standing}>
            {words}
          </ButtonLink>
          {standing && <RevokeClearance record={record} />}
        </div>
      ) : (
        <p className="section__note">{whyNotDecide}</p>
      )}
    </>
  )
}
