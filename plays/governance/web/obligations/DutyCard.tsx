import { Link } from '@pilothouse/platform/ui/Link'
import type { ReactNode } from 'react'
import type { UseObligations } from '../../obligations/listing/obligation-record.ts'
import { AddEvidence } from './evidence/AddEvidence.tsx'
import { DueWords } from './DueWords.tsx'
import { DutyState } from './DutyState.tsx'
import { EvidenceList } from './evidence/EvidenceList.tsx'
import { uploadKinds } from './evidence/EvidenceForm.tsx'
import { SourceWords } from './SourceWords.tsx'

/** A duty on the tab of its use. */
export type UseDuty = UseObligations['obligations'][number]

/** One duty: where it stands, who owes it and until when, what was handed in, the rule, and the next step. */
export function DutyCard(props: {
  readonly duty: UseDuty
  readonly others: readonly UseDuty[]
  readonly today: string
}): ReactNode {
  const { duty, others, today } = props
  return (
    <li className="duty">
      <div className="duty__head">
        <h3 className="duty__title">
          <Link to={`/governance/obligations/${duty.id}`}>{duty.title}</Link>
        </h3>
        <DutyState state={duty.state} />
      </div>
      <p className="duty__line">
        <DueWords duty={duty} today={today} />. Owed by {duty.owedByName}. <SourceWords {...duty} />
      </p>
      {duty.because && <p className="duty__line">{duty.because}</p>}
      <EvidenceList evidence={duty.evidence} keeps={duty.mayAddEvidence} />
      <NextStep duty={duty} others={others} />
    </li>
  )
}

/** One way on: hand something in, or go where the decision is made. What is missing stands above. */
function NextStep({ duty, others }: { readonly duty: UseDuty; readonly others: readonly UseDuty[] }): ReactNode {
  if (duty.missing.length === 0) return null
  if (duty.mayAddEvidence && uploadKinds(duty).length > 0) {
    return <AddEvidence useCaseId={duty.useCaseId} duty={duty} others={others} />
  }
  const { satisfiedBy, reviewedBy } = duty.duty
  if (satisfiedBy.includes('determination')) return <TabLink tab="determination" words="Go to the determination" />
  if (satisfiedBy.includes('review') || reviewedBy.length > 0)
    return <TabLink tab="reviews" words="Go to the reviews" />
  return null
}

function TabLink({ tab, words }: { readonly tab: string; readonly words: string }): ReactNode {
  return (
    <p className="duty__line">
      <Link to="." search={{ tab }}>
        {words}
      </Link>
    </p>
  )
}
