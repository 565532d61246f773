import { DateWords } from '@pilothouse/platform/ui/DateWords'
import { Link } from '@pilothouse/platform/ui/Link'
import type { RecordPartProps } from '@pilothouse/platform/ui/record-part'
import { Section } from '@pilothouse/platform/ui/Section'
import { usePerson } from '@pilothouse/platform/ui/session'
import { Status } from '@pilothouse/platform/ui/Status'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { openUseCase } from '@pilothouse/use-cases/portfolio/contract'
import type { ReactNode } from 'react'
import { mayWaive } from '../../permissions.ts'
import { listExemptions, listWaivers } from '../../waivers/contract.ts'
import { exemptionStateOn, type PilotExemption } from '../../waivers/exemptions/pilot-exemption.ts'
import { countsUntil, waiverStateOn, type Waiver } from '../../waivers/waiver.ts'
import { NoticeClock } from './NoticeClock.tsx'
import { exemptionShape, exemptionWords, waiverShape, waiverWords } from './waiver-words.ts'

/** What this use need not follow for a time: its waivers, and whether it is an exempt pilot. */
export function UseWaivers({ useCaseId }: RecordPartProps): ReactNode {
  const { waivers, today } = useAnswer(listWaivers, { useCaseId })
  const { exemptions } = useAnswer(listExemptions, { useCaseId })
  const standing = exemptions.some((one) => exemptionStateOn(one, today) !== 'ended')
  return (
    <>
      <Section title="Waivers" note="The Chief AI Officer waives one duty at a time, from the page of that duty.">
        {waivers.length === 0 && <p>No duty of this use was ever waived.</p>}
        <ul className="usa-list usa-list--unstyled history">
          {waivers.map((waiver) => (
            <OneWaiver key={waiver.id} waiver={waiver} today={today} />
          ))}
        </ul>
      </Section>
      <Section title="Pilot exemption" action={!standing && <Certify useCaseId={useCaseId} />}>
        {exemptions.length === 0 && <p>This use was never certified as a limited pilot.</p>}
        <ul className="usa-list usa-list--unstyled history">
          {exemptions.map((exemption) => (
            <OneExemption key={exemption.id} exemption={exemption} today={today} />
          ))}
        </ul>
      </Section>
    </>
  )
}

function OneWaiver({ waiver, today }: { readonly waiver: Waiver; readonly today: string }): ReactNode {
  const state = waiverStateOn(waiver, today)
  return (
    <li>
      <p>
        <Link to={`/governance/waivers/${waiver.id}`}>{waiver.obligationTitle}</Link>{' '}
        <Status shape={waiverShape[state]}>{waiverWords[state]}</Status>
      </p>
      <p>
        {waiver.grantedByName}. {state === 'in force' ? 'Its last day is ' : 'Its last day was to be '}
        <DateWords at={countsUntil(waiver)} />. Notice to OMB: <NoticeClock waiver={waiver} today={today} />.
      </p>
    </li>
  )
}

function OneExemption(props: { readonly exemption: PilotExemption; readonly today: string }): ReactNode {
  const { startsOn, endsOn, userLimit, limits, certifiedByName, endedBecause } = props.exemption
  const state = exemptionStateOn(props.exemption, props.today)
  return (
    <li>
      <p>
        <Link to="/governance/pilot-exemptions">Limited pilot</Link>{' '}
        <Status shape={exemptionShape[state]}>{exemptionWords[state]}</Status>
      </p>
      <p>
        {certifiedByName}. From <DateWords at={startsOn} /> until <DateWords at={endsOn} />, for at most{' '}
        {userLimit.toLocaleString('en-US')} people. {limits}
      </p>
      {endedBecause && <p>It ended: {endedBecause}</p>}
    </li>
  )
}

/** The officer's way to the certificate, where a pilot may have one at all. */
function Certify({ useCaseId }: { readonly useCaseId: string }): ReactNode {
  const { useCase } = useAnswer(openUseCase, { id: useCaseId })
  const waives = mayWaive(usePerson())
  const fits = useCase.stage === 'pre-deployment' || useCase.stage === 'pilot'
  if (!fits || !waives) return null
  return (
    <Link to="/governance/pilot-exemptions/new" search={{ use: useCaseId }}>
      Certify as a limited pilot
    </Link>
  )
}
