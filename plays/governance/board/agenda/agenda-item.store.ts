import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import { AgendaItem, type DecisionRecord, type ItemOutcome } from './agenda-item.ts'

async function items(db: Database, where: RawBuilder<unknown>): Promise<AgendaItem[]> {
  const { rows } = await sql`
    select one.id, one.organisation_id as "organisationId", charter.name as "boardName", organisation.path,
      one.meeting_id as "meetingId", meeting.called_for as "calledFor", one.place, one.kind, one.question,
      one.use_case_id as "useCaseId", one.proposal_id as "proposalId", coalesce(use_case.title, proposal.title) as about,
      one.put_by_name as "putByName", one.put_at as "putAt", one.outcome, one.rationale, one.decided_at as "decidedAt",
      one.decided_by_name as "decidedByName", one.as_role as "asRole", one.delegation_id as "delegationId", one.record,
      one.version
    from agenda_item one
    join board_meeting meeting on meeting.id = one.meeting_id
    join organisation on organisation.id = one.organisation_id
    join lateral (select name from board_charter where board_charter.organisation_id = one.organisation_id
      order by version desc limit 1) charter on true
    left join use_case on use_case.id = one.use_case_id
    left join pilot_proposal proposal on proposal.id = one.proposal_id
    where ${where} order by meeting.called_for desc, one.place, one.id`.execute(db)
  return z.array(AgendaItem).parse(rows)
}

/** The agenda of a meeting, in its order. */
export const itemsOf = (db: Database, meetingId: string): Promise<AgendaItem[]> =>
  items(db, sql`one.meeting_id = ${meetingId}`)

/** What boards decided about a use, the latest first. */
export const decidedItemsOf = (db: Database, useCaseId: string): Promise<AgendaItem[]> =>
  items(db, sql`one.use_case_id = ${useCaseId} and one.outcome is not null`)

/** Questions of open meetings that are not decided. */
export const itemsUnderVote = (db: Database): Promise<AgendaItem[]> =>
  items(db, sql`one.outcome is null and meeting.opened_at is not null and meeting.closed_at is null`)

/** One question. */
export async function findItem(db: Database, id: string): Promise<AgendaItem> {
  const [item] = await items(db, sql`one.id = ${id}`)
  if (!item) throw new Refusal('not-found', 'There is no such question. Look for it on the agenda of its meeting.')
  return item
}

/** The question, held still until the transaction ends: votes and decisions wait for one another. */
export async function holdItem(db: Database, id: string): Promise<AgendaItem> {
  await db.selectFrom('agenda_item').select('id').where('id', '=', id).forUpdate().execute()
  return findItem(db, id)
}

/** Keys of what stands on an agenda of the board, or was decided there; what was deferred may come again. */
export async function takenKeys(db: Database, organisationId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('agenda_item')
    .select('source_key')
    .where('organisation_id', '=', organisationId)
    .where('source_key', 'is not', null)
    .where((is) => is.or([is('outcome', 'is', null), is('outcome', '<>', 'deferred')]))
    .execute()
  return new Set(rows.flatMap(({ source_key }) => source_key ?? []))
}

/** A question as it is put on the agenda. */
export interface NewItem {
  readonly meeting: { readonly id: string; readonly organisationId: string }
  readonly kind: string
  readonly question: string
  readonly useCaseId: string | null
  readonly proposalId: string | null
  readonly sourceKey: string | null
  readonly byName: string
  readonly at: Date
}

/** Puts a question at the end of an agenda; refuses what is on one already. */
export async function insertItem(db: Database, item: NewItem): Promise<string> {
  const { meeting } = item
  const { n } = await db
    .selectFrom('agenda_item')
    .select((select) => select.fn.countAll().as('n'))
    .where('meeting_id', '=', meeting.id)
    .executeTakeFirstOrThrow()
  const row = await db
    .insertInto('agenda_item')
    .values({
      organisation_id: meeting.organisationId,
      meeting_id: meeting.id,
      place: Number(n) + 1,
      kind: item.kind,
      question: item.question,
      use_case_id: item.useCaseId,
      proposal_id: item.proposalId,
      source_key: item.sourceKey,
      put_by_name: item.byName,
      put_at: item.at,
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) throw new Refusal('conflict', 'This is on an agenda of the board already.')
  return row.id
}

/** What becomes of a question. */
export interface ItemEnd {
  readonly outcome: ItemOutcome
  readonly rationale: string
  readonly by: { readonly id: string; readonly name: string }
  readonly asRole: string
  readonly delegationId: string | null
  readonly record: DecisionRecord | null
  readonly at: Date
}

/** Writes the end of a question over the version that was decided on; refuses when somebody was faster. */
export async function endItem(db: Database, { id, version }: AgendaItem, end: ItemEnd): Promise<void> {
  const result = await db
    .updateTable('agenda_item')
    .set({
      outcome: end.outcome,
      rationale: end.rationale,
      decided_at: end.at,
      decided_by_id: end.by.id,
      decided_by_name: end.by.name,
      as_role: end.asRole,
      delegation_id: end.delegationId,
      record: end.record === null ? null : JSON.stringify(end.record),
      version: version + 1,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('outcome', 'is', null)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n)
    throw new Refusal('conflict', 'Somebody decided this question meanwhile. Open it again to see how.')
}
