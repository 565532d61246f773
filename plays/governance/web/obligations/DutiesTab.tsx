import { EmptyState } from '@pilothouse/platform/ui/EmptyState'
import { Section } from '@pilothouse/platform/ui/Section'
import type { RecordPartProps } from '@pilothouse/platform/ui/record-part'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { listUseObligations } from '../../obligations/contract.ts'
import { isSettled } from '../../obligations/obligation.ts'
import type { UseObligations } from '../../obligations/listing/obligation-record.ts'
import { DutyCard, type UseDuty } from './DutyCard.tsx'
import { EmergencyPart } from './EmergencyPart.tsx'
import { FactsPart } from './FactsPart.tsx'

/** What one use owes: what blocks the next stage, what is due besides, what is settled, and the facts it all follows from. */
export function DutiesTab({ useCaseId }: RecordPartProps): ReactNode {
  const answer = useAnswer(listUseObligations, { useCaseId })
  const { obligations, nextStage, elsewhere } = answer
  const open = obligations.filter(({ state }) => !isSettled(state))
  const blocking = open.filter(({ blocksNext }) => blocksNext)
  const due = open.filter(({ blocksNext }) => !blocksNext)
  const settled = obligations.filter(({ state }) => isSettled(state))
  return (
    <>
      {obligations.length === 0 && (
        <EmptyState title="No duties yet">
          They follow from the policy packs that hold for this office. The Chief AI Officer turns packs on.
        </EmptyState>
      )}
      <Group title={nextStage ? `Blocks the move to ${nextStage}` : 'Overdue'} duties={blocking} answer={answer} />
      <Group title="Due later" duties={due} answer={answer} />
      <FactsPart useCaseId={useCaseId} />
      <Group title="Settled" duties={settled} answer={answer} />
      <Elsewhere elsewhere={elsewhere} />
      {nextStage && blocking.length > 0 && <EmergencyPart useCaseId={useCaseId} toStage={nextStage} />}
    </>
  )
}

function Group(props: {
  readonly title: string
  readonly duties: readonly UseDuty[]
  readonly answer: UseObligations
}): ReactNode {
  const { title, duties, answer } = props
  if (duties.length === 0) return null
  const others = answer.obligations.filter(({ state }) => !isSettled(state))
  return (
    <Section title={`${title} (${duties.length})`}>
      <ul className="duties">
        {duties.map((duty) => (
          <DutyCard key={duty.id} duty={duty} others={others} today={answer.today} />
        ))}
      </ul>
    </Section>
  )
}

function Elsewhere({ elsewhere }: Pick<UseObligations, 'elsewhere'>): ReactNode {
  if (elsewhere.length === 0) return null
  return (
    <details className="duties__elsewhere">
      <summary>{elsewhere.length} duties of these packs never applied to this use, and why</summary>
      <ul className="usa-list">
        {elsewhere.map(({ title, pack, because }) => (
          <li key={`${pack} ${title}`}>
            <strong>{title}</strong>, {pack}. {because}
          </li>
        ))}
      </ul>
    </details>
  )
}
