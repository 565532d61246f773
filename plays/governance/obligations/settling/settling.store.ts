import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '@pilothouse/platform/database/connect'
import type { Person } from '@pilothouse/platform/identity/person'
import { PackObligation } from '../../policy-packs/policy-pack.ts'
import { LinkedEvidence } from '../evidence/evidence.ts'
import { ObligationState } from '../obligation.ts'

/** An obligation with all that its state follows from. */
const Unsettled = z.object({
  id: z.uuid(),
  useCaseId: z.uuid(),
  applies: z.enum(['yes', 'no', 'unknown']),
  appliesBecause: z.string(),
  waivedUntil: z.iso.date().nullable(),
  waiverEndedOn: z.iso.date().nullable(),
  waiverEndedBecause: z.string(),
  state: ObligationState,
  because: z.string(),
  staleOn: z.iso.date().nullable(),
  duty: z.object(PackObligation.pick({ title: true, satisfiedBy: true, reviewedBy: true, renewal: true }).shape),
})
export type Unsettled = z.infer<typeof Unsettled>

/** The obligations, held still until the transaction ends, in one order for everybody. */
export async function holdUnsettled(db: Database, ids: readonly string[]): Promise<readonly Unsettled[]> {
  const rows = await db
    .selectFrom('obligation')
    .innerJoin('duty', 'duty.id', 'obligation.duty_id')
    .select(['obligation.id', 'use_case_id as useCaseId', 'applies', 'applies_because as appliesBecause'])
    .select(['waived_until as waivedUntil', 'waiver_ended_on as waiverEndedOn', 'state', 'because'])
    .select('waiver_ended_because as waiverEndedBecause')
    .select(['stale_on as staleOn', 'duty.content as duty'])
    .where('obligation.id', 'in', ids)
    .orderBy('obligation.id')
    .forUpdate('obligation')
    .execute()
  return rows.map((row) => Unsettled.parse(row))
}

const LinkedPiece = LinkedEvidence.pick({
  kind: true,
  discipline: true,
  title: true,
  datedOn: true,
  staleSince: true,
  staleBecause: true,
}).extend({ obligationId: z.uuid() })

/** What counts or once counted for these obligations: neither withdrawn nor refused. */
export async function piecesFor(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, z.infer<typeof LinkedPiece>[]>> {
  const rows = await db
    .selectFrom('obligation_evidence as link')
    .innerJoin('evidence', 'evidence.id', 'link.evidence_id')
    .select(['link.obligation_id as obligationId', 'kind', 'discipline', 'title', 'dated_on as datedOn'])
    .select(['stale_since as staleSince', 'stale_because as staleBecause'])
    .where('link.obligation_id', 'in', ids)
    .where('withdrawn_at', 'is', null)
    .where('refused_at', 'is', null)
    .execute()
  return Map.groupBy(
    rows.map((row) => LinkedPiece.parse(row)),
    ({ obligationId }) => obligationId,
  )
}

/** A state that follows, and the one before. */
export interface StateChange {
  readonly id: string
  readonly from: ObligationState
  readonly to: ObligationState
  readonly because: string
  readonly staleOn: string | null
}

/** Writes where obligations stand. */
export async function writeStates(db: Database, changes: readonly StateChange[]): Promise<void> {
  await sql`
    update obligation set state = given.to, because = given.because, stale_on = given."staleOn"
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb)
      as given (id uuid, "to" text, because text, "staleOn" date)
    where obligation.id = given.id`.execute(db)
}

/** Adds to the history of obligations. */
export async function insertStateChanges(
  db: Database,
  changes: readonly StateChange[],
  by: Pick<Person, 'id' | 'name'>,
  at: Date,
): Promise<void> {
  await sql`
    insert into obligation_change (obligation_id, from_state, to_state, because, by_id, by_name, at)
    select id, "from", "to", because, ${by.id}, ${by.name}, ${at}
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as given (id uuid, "from" text, "to" text, because text)`.execute(
    db,
  )
}
