import type { Missing } from '@pilothouse/platform/refusal'
import type { Cause } from '../clearance.ts'

const owes: Readonly<Record<Cause['kind'], string>> = {
  obligation: 'whoever owes the duty',
  condition: 'the owner of the condition',
  'pilot scope': 'the owner of the use, who sets the scope',
  'tool approval': 'the Chief AI Officer or an administrator',
  finding: 'whoever closes the finding',
  'kill switch': 'the Chief AI Officer or a delegate, who releases the switch',
  stage: 'the Chief AI Officer or a delegate, who amends the clearance for the new stage',
  delegation: 'the Chief AI Officer',
}

/** What a cause takes to be lifted: who can, and where. */
export const howToLift = ({ kind, subject, because }: Cause, useCaseId: string): Missing => ({
  what: because,
  who: owes[kind],
  href: hrefOf({ kind, subject }, useCaseId),
})

function hrefOf({ kind, subject }: Pick<Cause, 'kind' | 'subject'>, useCaseId: string): string {
  const record = `/use-cases/portfolio/${useCaseId}`
  if (kind === 'obligation') return `/governance/obligations/${subject}`
  if (kind === 'condition') return `${record}?tab=reviews`
  if (kind === 'pilot scope') return `${record}/pilot-scope`
  if (kind === 'tool approval') return `/tools/catalogue?words=${encodeURIComponent(subject)}`
  return `${record}?tab=clearance`
}
