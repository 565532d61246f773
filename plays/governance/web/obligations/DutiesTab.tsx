import { EmptyState } from '@pilothouse/platform/ui/EmptyState'
import { Link } from '@pilothouse/platform/ui/Link'
import { Section } from '@pilothouse/platform/ui/Section'
import type { RecordPartProps } from '@pilothouse/platform/ui/record-part'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { listUseObligations } from '../../obligations/contract.ts'
import { isSettled } from '../../obligations/obligation.ts'
import type { UseObligations } from '../../obligations/listing/obligation-record.ts'
import { UndecidedDuties } from './UndecidedDuties.tsx'
import { DutyCard, type UseDuty } from './DutyCard.tsx'
import { EmergencyPart } from './emergency/EmergencyPart.tsx'
import { KnownFacts, OpenQuestions } from './facts/FactsPart.tsx'

/** What one use owes: the questions that decide it, what blocks the next stage, what is due besides, and what is settled. */
export function DutiesTab({ useCaseId }: RecordPartProps): ReactNode {
  const answer = useAnswer(listUseObligations, { useCaseId })
  const { obligations, nextStage, elsewhere } = answer
  const unknown = obligations.filter(({ state }) => state === 'cannot tell')
  const open = obligations.filter(({ state }) => !isSettled(state) && state !== 'cannot tell')
  const blocking = open.filter(({ blocksNext }) => blocksNext)
  const blocked = nextStage !== null && obligations.some(({ blocksNext }) => blocksNext)
  return (
    <>
      {obligations.length === 0 && (
        <EmptyState title="No duties yet">
          They follow from the policy packs that hold for this office. The Chief AI Officer turns packs on.
        </EmptyState>
      )}
      <OpenQuestions useCaseId={useCaseId} />
      <Unknown duties={unknown} />
      <Group title={nextStage ? `Missing for ${nextStage}` : 'Overdue'} duties={blocking} answer={answer} />
      <Group title="Due later" duties={open.filter(({ blocksNext }) => !blocksNext)} answer={answer} />
      <Group title="Settled" duties={obligations.filter(({ state }) => isSettled(state))} answer={answer} />
      <Elsewhere elsewhere={elsewhere} />
      <KnownFacts useCaseId={useCaseId} />
      {blocked && <EmergencyPart useCaseId={useCaseId} toStage={nextStage} />}
    </>
  )
}

/** Duties that nobody can tell of, in short: an answer above decides them together. */
function Unknown({ duties }: { readonly duties: readonly UseDuty[] }): ReactNode {
  if (duties.length === 0) return null
  return (
    <Section
      title={`Cannot tell yet (${duties.length})`}
      note="They block the next stage until the answer is there: nobody guesses it."
    >
      {[...Map.groupBy(duties, ({ because }) => because)].map(([because, some]) => (
        <details key={because}>
          <summary>
            {some.length === 1 ? '1 duty' : `${some.length} duties`}: {because}
          </summary>
          <ul className="usa-list">
            {some.map(({ id, title, dueBefore, packTitle }) => (
              <li key={id}>
                <Link to={`/governance/obligations/${id}`}>{title}</Link>
                {dueBefore && `, due before ${dueBefore}`} ({packTitle})
              </li>
            ))}
          </ul>
        </details>
      ))}
    </Section>
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
        <UndecidedDuties duties={duties.filter(({ state }) => state === 'cannot tell')} />
        {duties
          .filter(({ state }) => state !== 'cannot tell')
          .map((duty) => (
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
      <summary>
        {elsewhere.length === 1 ? '1 duty' : `${elsewhere.length} duties`} of these packs never applied to this use, and
        why
      </summary>
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
