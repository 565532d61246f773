import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import { Blocker, Commitment, Sponsor, Stakeholder, type StakeholderDraft } from './coalition.ts'

/** Who writes, and when. */
export interface Writing {
  readonly byName: string
  readonly at: Date
}

/** The sponsors that a use has had, the present one first. */
export async function sponsorsOf(db: Database, useCaseId: string): Promise<Sponsor[]> {
  const rows = await db
    .selectFrom('use_sponsor')
    .select([
      'id',
      'person_id as personId',
      'person_name as personName',
      'reason',
      'named_by_name as namedByName',
      'named_at as namedAt',
      'ended_at as endedAt',
    ])
    .where('use_case_id', '=', useCaseId)
    .orderBy('ended_at', (order) => order.desc().nullsFirst())
    .execute()
  return rows.map((row) => Sponsor.parse(row))
}

/** Ends the present sponsor, if there is one, and names the next. */
export async function replaceSponsor(
  db: Database,
  sponsor: {
    readonly useCaseId: string
    readonly personId: string
    readonly personName: string
    readonly reason: string
  },
  { byName, at }: Writing,
): Promise<void> {
  await db
    .updateTable('use_sponsor')
    .set({ ended_at: at })
    .where('use_case_id', '=', sponsor.useCaseId)
    .where('ended_at', 'is', null)
    .execute()
  await db
    .insertInto('use_sponsor')
    .values({
      use_case_id: sponsor.useCaseId,
      person_id: sponsor.personId,
      person_name: sponsor.personName,
      reason: sponsor.reason,
      named_by_name: byName,
      named_at: at,
    })
    .execute()
}

const stakeholders = (db: Database) =>
  db
    .selectFrom('stakeholder')
    .select([
      'id',
      'use_case_id as useCaseId',
      'name',
      'interest',
      'influence',
      'stance',
      'contact',
      'set_by_name as setByName',
      'set_at as setAt',
      'version',
    ])

/** The stakeholders of a use, by name. */
export async function stakeholdersOf(db: Database, useCaseId: string): Promise<Stakeholder[]> {
  const rows = await stakeholders(db).where('use_case_id', '=', useCaseId).orderBy('name').orderBy('id').execute()
  return rows.map((row) => Stakeholder.parse(row))
}

/** The stakeholder, held still until the transaction ends. */
export async function holdStakeholder(db: Database, id: string): Promise<Stakeholder> {
  const row = await stakeholders(db).where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not-found', 'There is no such stakeholder. Look on the page of the use.')
  return Stakeholder.parse(row)
}

const cellsOf = (draft: StakeholderDraft, { byName, at }: Writing) => ({
  name: draft.name,
  interest: draft.interest,
  influence: draft.influence,
  stance: draft.stance,
  contact: draft.contact,
  set_by_name: byName,
  set_at: at,
})

export async function insertStakeholder(
  db: Database,
  useCaseId: string,
  draft: StakeholderDraft,
  writing: Writing,
): Promise<string> {
  const { id } = await db
    .insertInto('stakeholder')
    .values({ use_case_id: useCaseId, ...cellsOf(draft, writing) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function updateStakeholder(
  db: Database,
  { id, version }: Stakeholder,
  draft: StakeholderDraft,
  writing: Writing,
): Promise<void> {
  await db
    .updateTable('stakeholder')
    .set({ ...cellsOf(draft, writing), version: version + 1 })
    .where('id', '=', id)
    .execute()
}

const commitments = (db: Database) =>
  db
    .selectFrom('commitment')
    .select([
      'id',
      'use_case_id as useCaseId',
      'stakeholder_id as stakeholderId',
      'what',
      'due_on as dueOn',
      'made_by_name as madeByName',
      'kept_at as keptAt',
      'kept_by_name as keptByName',
    ])

/** What stakeholders of a use promised, by the last day. */
export async function commitmentsOf(db: Database, useCaseId: string): Promise<Commitment[]> {
  const rows = await commitments(db).where('use_case_id', '=', useCaseId).orderBy('due_on').orderBy('id').execute()
  return rows.map((row) => Commitment.parse(row))
}

/** The commitment, held still until the transaction ends. */
export async function holdCommitment(db: Database, id: string): Promise<Commitment> {
  const row = await commitments(db).where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not-found', 'There is no such commitment. Look on the page of the use.')
  return Commitment.parse(row)
}

export async function insertCommitment(
  db: Database,
  { id, useCaseId }: Stakeholder,
  { what, dueOn }: { readonly what: string; readonly dueOn: string },
  { byName, at }: Writing,
): Promise<void> {
  await db
    .insertInto('commitment')
    .values({ use_case_id: useCaseId, stakeholder_id: id, what, due_on: dueOn, made_by_name: byName, made_at: at })
    .execute()
}

export async function markCommitmentKept(db: Database, id: string, { byName, at }: Writing): Promise<void> {
  await db.updateTable('commitment').set({ kept_at: at, kept_by_name: byName }).where('id', '=', id).execute()
}

const blockers = (db: Database) =>
  db
    .selectFrom('blocker')
    .select([
      'blocker.id',
      'blocker.use_case_id as useCaseId',
      'what',
      'waits_for as waitsFor',
      'since',
      'raised_by_name as raisedByName',
      'escalated_at as escalatedAt',
      'escalated_by_name as escalatedByName',
      'escalated_because as escalatedBecause',
      'resolved_at as resolvedAt',
      'resolved_by_name as resolvedByName',
      'resolution',
      'blocker.version',
    ])

/** What holds or held a use up: what stands first. */
export async function blockersOf(db: Database, useCaseId: string): Promise<Blocker[]> {
  const rows = await blockers(db).where('use_case_id', '=', useCaseId).orderBy('since').orderBy('id').execute()
  const all = rows.map((row) => Blocker.parse(row))
  return all.toSorted((one, other) => Number(one.resolvedAt !== null) - Number(other.resolvedAt !== null))
}

/** Blockers that were brought before a sponsor and stand, with the titles of their uses. */
export async function blockersBefore(db: Database, personId: string): Promise<(Blocker & { title: string })[]> {
  const rows = await blockers(db)
    .innerJoin('use_sponsor', 'use_sponsor.use_case_id', 'blocker.use_case_id')
    .innerJoin('use_case', 'use_case.id', 'blocker.use_case_id')
    .select('use_case.title')
    .where('use_sponsor.person_id', '=', personId)
    .where('use_sponsor.ended_at', 'is', null)
    .where('blocker.escalated_at', 'is not', null)
    .where('blocker.resolved_at', 'is', null)
    .execute()
  return rows.map((row) => ({ ...Blocker.parse(row), title: row.title }))
}

/** The blocker, held still until the transaction ends. */
export async function holdBlocker(db: Database, id: string): Promise<Blocker> {
  const row = await blockers(db).where('blocker.id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not-found', 'There is no such blocker. Look on the page of the use.')
  return Blocker.parse(row)
}

export async function insertBlocker(
  db: Database,
  blocker: { readonly useCaseId: string; readonly what: string; readonly waitsFor: string; readonly since: string },
  { byName, at }: Writing,
): Promise<void> {
  await db
    .insertInto('blocker')
    .values({
      use_case_id: blocker.useCaseId,
      what: blocker.what,
      waits_for: blocker.waitsFor,
      since: blocker.since,
      raised_by_name: byName,
      raised_at: at,
    })
    .execute()
}

/** What changes on a blocker. */
export type BlockerChange = Partial<{
  escalated_at: Date
  escalated_by_name: string
  escalated_because: string
  resolved_at: Date
  resolved_by_name: string
  resolution: string
}>

export async function updateBlocker(db: Database, { id, version }: Blocker, change: BlockerChange): Promise<void> {
  await db
    .updateTable('blocker')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .execute()
}
