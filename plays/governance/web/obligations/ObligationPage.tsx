import { DefinitionList } from '@pilothouse/platform/ui/DefinitionList'
import { Link } from '@pilothouse/platform/ui/Link'
import { Page } from '@pilothouse/platform/ui/Page'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { Section } from '@pilothouse/platform/ui/Section'
import { usePerson } from '@pilothouse/platform/ui/session'
import { useParam } from '@pilothouse/platform/ui/address'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { findObligation, listUseObligations } from '../../obligations/contract.ts'
import type { ObligationRecord } from '../../obligations/listing/obligation-record.ts'
import { isSettled } from '../../obligations/obligation.ts'
import { mayWaive } from '../../permissions.ts'
import { needsOf } from '../../obligations/settling/settled-state.ts'
import { AddEvidence } from './evidence/AddEvidence.tsx'
import { DueWords } from './DueWords.tsx'
import { DutyState } from './DutyState.tsx'
import { uploadKinds } from './evidence/EvidenceForm.tsx'
import { EvidenceList } from './evidence/EvidenceList.tsx'
import { SourceWords } from './SourceWords.tsx'
import { stateWords } from './duty-words.ts'

/** One duty of one use: what it asks for, what was handed in, and everything that happened to it. */
export function ObligationPage(): ReactNode {
  const record = useAnswer(findObligation, { id: useParam('obligationId') })
  return (
    <Page
      title={record.title}
      purpose={record.what}
      crumbs={[
        { label: 'Duties', to: '/governance/obligations' },
        { label: record.useCaseTitle, to: `/use-cases/portfolio/${record.useCaseId}` },
      ]}
      badge={<DutyState state={record.state} />}
      action={<Add record={record} />}
      aside={<Facts record={record} />}
    >
      {record.because && <p>{record.because}</p>}
      <Section title="Evidence">
        {record.evidence.length === 0 && <p>Nothing was handed in yet.</p>}
        <EvidenceList evidence={record.evidence} keeps={record.mayAddEvidence} />
      </Section>
      <Section title="What happened">
        <ol className="usa-list history">
          {record.history.map(({ to, because, byName, at }) => (
            <li key={`${at} ${to}`}>
              <strong>{stateWords[to]}</strong>, {byName}, <PlainTime at={at} />
              {because && <p>{because}</p>}
            </li>
          ))}
        </ol>
      </Section>
    </Page>
  )
}

function Add({ record }: { readonly record: ObligationRecord }): ReactNode {
  const { obligations } = useAnswer(listUseObligations, { useCaseId: record.useCaseId })
  const others = obligations.filter(({ state }) => !isSettled(state))
  if (!record.mayAddEvidence || record.state === 'not applicable' || uploadKinds(record).length === 0) return null
  return <AddEvidence useCaseId={record.useCaseId} duty={record} others={others} filled />
}

function Facts({ record }: { readonly record: ObligationRecord }): ReactNode {
  const { duty, today } = record
  const { everyMonths, onChangeOf } = duty.renewal
  return (
    <DefinitionList
      items={[
        {
          term: 'Use case',
          value: (
            <Link to={`/use-cases/portfolio/${record.useCaseId}`} search={{ tab: 'duties' }}>
              {record.useCaseTitle}
            </Link>
          ),
        },
        { term: 'Due', value: <DueWords duty={record} today={today} /> },
        { term: 'Owed by', value: `${record.owedByName} (${record.owedByRole})` },
        {
          term: 'Asks for',
          value: needsOf(duty)
            .map(({ words }) => words)
            .join(', '),
        },
        { term: 'Still missing', value: record.missing.join(', ') || 'Nothing' },
        {
          term: 'Renewed',
          value:
            [everyMonths && `every ${everyMonths} months`, ...onChangeOf.map((change) => `when the ${change} changes`)]
              .filter(Boolean)
              .join(', ') || 'Never',
        },
        {
          term: 'May be waived',
          value: <Waivable record={record} />,
        },
        { term: 'Rule', value: <SourceWords {...record} whole /> },
      ]}
    />
  )
}

/** Who may waive it; and for that person, the way there. */
function Waivable({ record: { id, state, duty } }: { readonly record: ObligationRecord }): ReactNode {
  const waives = mayWaive(usePerson()) && state !== 'waived' && state !== 'not applicable'
  if (!duty.waiver) return 'By nobody'
  return (
    <>
      By the {duty.waiver.by}, for at most {duty.waiver.atMostMonths} months
      {waives && (
        <>
          <br />
          <Link to={`/governance/obligations/${id}/waive`}>Waive this duty</Link>
        </>
      )}
    </>
  )
}
