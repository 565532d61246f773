import { DateWords } from '@pilothouse/platform/ui/DateWords'
import { DefinitionList } from '@pilothouse/platform/ui/DefinitionList'
import { Link } from '@pilothouse/platform/ui/Link'
import { Page } from '@pilothouse/platform/ui/Page'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { Section } from '@pilothouse/platform/ui/Section'
import { usePerson } from '@pilothouse/platform/ui/session'
import { Status } from '@pilothouse/platform/ui/Status'
import { useParam } from '@pilothouse/platform/ui/address'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { mayRecordNotices, mayWaive } from '../../permissions.ts'
import { openWaiver } from '../../waivers/contract.ts'
import { countsUntil, groundMeaning, noticeOwed, waiverStateOn, type Waiver } from '../../waivers/waiver.ts'
import { RecertifyWaiver, RecordNotice, RevokeWaiver } from './KeepWaiver.tsx'
import { waiverShape, waiverWords } from './waiver-words.ts'

/** One waiver: what, why, until when, who was told; and what its officer can do now. */
export function WaiverPage(): ReactNode {
  const { waiver, today } = useAnswer(openWaiver, { id: useParam('waiverId') })
  const person = usePerson()
  const state = waiverStateOn(waiver, today)
  return (
    <Page
      title={`Waiver: ${waiver.obligationTitle}`}
      purpose={`For “${waiver.useCaseTitle}”, and for no other use.`}
      crumbs={[{ label: 'Waivers', to: '/governance/waivers' }]}
      badge={<Status shape={waiverShape[state]}>{waiverWords[state]}</Status>}
    >
      <Facts waiver={waiver} />
      {noticeOwed(waiver) && mayRecordNotices(person) && <RecordNotice waiver={waiver} today={today} />}
      {state === 'in force' && mayWaive(person) && (
        <>
          <RecertifyWaiver waiver={waiver} />
          <RevokeWaiver waiver={waiver} />
        </>
      )}
    </Page>
  )
}

function Facts({ waiver }: { readonly waiver: Waiver }): ReactNode {
  const { useCaseId, useCaseTitle, ground, withheldBecause, grantedByName, grantedAt } = waiver
  return (
    <Section title="The determination">
      <p>{waiver.determination}</p>
      <DefinitionList
        items={[
          { term: 'Use case', value: <Link to={`/use-cases/portfolio/${useCaseId}`}>{useCaseTitle}</Link> },
          { term: 'Ground', value: groundMeaning[ground] },
          {
            term: 'Granted',
            value: (
              <>
                {grantedByName}, <PlainTime at={grantedAt} />
              </>
            ),
          },
          { term: 'Under', value: `${waiver.packId} of ${waiver.packVersion}` },
          {
            term: 'Counts until',
            value: (
              <>
                <PlainTime at={countsUntil(waiver)} /> (<DateWords at={countsUntil(waiver)} />)
              </>
            ),
          },
          { term: 'Ends for good', value: <PlainTime at={waiver.endsOn} /> },
          { term: 'What the public reads', value: withheldBecause ? 'A count only' : waiver.publicSummary },
          ...(withheldBecause ? [{ term: 'Withheld because', value: withheldBecause }] : []),
          { term: 'OMB told of the grant', value: <Told sentOn={waiver.noticeSentOn} dueOn={waiver.noticeDueOn} /> },
          ...(waiver.revokedAt ? revocation(waiver) : []),
        ]}
      />
    </Section>
  )
}

const revocation = ({ revokedByName, revokedAt, revokedBecause, ...waiver }: Waiver) => [
  {
    term: 'Revoked',
    value: (
      <>
        {revokedByName}, <PlainTime at={revokedAt} />
      </>
    ),
  },
  { term: 'Because', value: revokedBecause },
  {
    term: 'OMB told of the revocation',
    value: <Told sentOn={waiver.revocationNoticeSentOn} dueOn={waiver.revocationNoticeDueOn ?? ''} />,
  },
]

function Told({ sentOn, dueOn }: { readonly sentOn: string | null; readonly dueOn: string }): ReactNode {
  if (sentOn) return <PlainTime at={sentOn} />
  return (
    <>
      Not yet: due <DateWords at={dueOn} />
    </>
  )
}
