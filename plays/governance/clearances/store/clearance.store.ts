import type { Database } from '@pilothouse/platform/database/connect'
import { Clearance, type Envelope, type Lapse } from '../clearance.ts'
import { causesOfClearances } from './cause.store.ts'

const rows = (db: Database) =>
  db
    .selectFrom('clearance')
    .innerJoin('clearance_version as decided', (join) =>
      join.onRef('decided.clearance_id', '=', 'clearance.id').onRef('decided.version', '=', 'clearance.version'),
    )
    .select([
      'clearance.id',
      'clearance.agency_id as agencyId',
      'clearance.use_case_id as useCaseId',
      'clearance.stage',
      'clearance.version',
      'decided.envelope',
      'clearance.state',
      'clearance.lapses',
      'clearance.seen_on as seenOn',
      'decided.decided_by_name as issuedByName',
      'decided.decided_at as issuedAt',
    ])

/** The clearances that `narrow` lets through, each with what holds it back. */
async function read(db: Database, found: ReturnType<typeof rows>): Promise<readonly Clearance[]> {
  const plain = await found.execute()
  const causes = await causesOfClearances(
    db,
    plain.map(({ id }) => id),
  )
  return plain.map((row) => Clearance.parse({ ...row, causes: causes.get(row.id) ?? [] }))
}

/** The clearance of a use: the one that stands, or the last that was revoked; null when there never was one. */
export async function findClearance(db: Database, useCaseId: string): Promise<Clearance | null> {
  return (await clearancesOf(db, [useCaseId])).get(useCaseId) ?? null
}

/** The same for many uses; a use that never had one is left out. */
export async function clearancesOf(
  db: Database,
  useCaseIds: readonly string[],
): Promise<ReadonlyMap<string, Clearance>> {
  if (useCaseIds.length === 0) return new Map()
  const found = rows(db)
    .distinctOn('clearance.use_case_id')
    .where('clearance.use_case_id', 'in', useCaseIds)
    .orderBy('clearance.use_case_id')
    .orderBy((eb) => eb('clearance.state', '=', 'revoked'))
    .orderBy('clearance.changed_at', 'desc')
  return new Map((await read(db, found)).map((one) => [one.useCaseId, one]))
}

/** One clearance by its id, revoked or not. */
export async function clearanceById(db: Database, id: string): Promise<Clearance | null> {
  return (await read(db, rows(db).where('clearance.id', '=', id)))[0] ?? null
}

/** Every clearance that is not revoked, as far as `db` sees: of one agency, or of all for a server that answers calls. */
export async function standingClearances(db: Database): Promise<readonly Clearance[]> {
  return read(db, rows(db).where('clearance.state', '<>', 'revoked').orderBy('clearance.id'))
}

/** Every clearance of the agency, the last changed first. */
export async function allClearances(db: Database): Promise<readonly Clearance[]> {
  return read(db, rows(db).orderBy('clearance.changed_at', 'desc').orderBy('clearance.id'))
}

/** Holds the clearances of a use still until the transaction ends. */
export async function lockClearances(db: Database, useCaseId: string): Promise<void> {
  await db.selectFrom('clearance').select('id').where('use_case_id', '=', useCaseId).orderBy('id').forUpdate().execute()
}

/** A decision about what is allowed. */
export interface Decided {
  readonly stage: Clearance['stage']
  readonly envelope: Envelope
  readonly packs: readonly { readonly packId: string; readonly version: string }[]
  readonly byId: string
  readonly byName: string
  readonly asRole: string
  readonly delegationId: string | null
  readonly reason: string
  readonly at: Date
}

/** Opens a clearance and returns its id. */
export async function insertClearance(
  db: Database,
  opened: { useCaseId: string; stage: Clearance['stage']; seenOn: string; at: Date },
): Promise<string> {
  const { useCaseId, stage, seenOn, at } = opened
  const { id } = await db
    .insertInto('clearance')
    .values({ use_case_id: useCaseId, stage, version: 1, state: 'in force', seen_on: seenOn, changed_at: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Adds a version of what is allowed. */
export async function insertVersion(db: Database, id: string, version: number, decided: Decided): Promise<void> {
  await db
    .insertInto('clearance_version')
    .values({
      clearance_id: id,
      version,
      stage: decided.stage,
      envelope: JSON.stringify(decided.envelope),
      packs: JSON.stringify(decided.packs),
      decided_by_id: decided.byId,
      decided_by_name: decided.byName,
      as_role: decided.asRole,
      delegation_id: decided.delegationId,
      reason: decided.reason,
      decided_at: decided.at,
    })
    .execute()
}

/** What may change on the row that is the switch. */
export interface ClearanceWrite {
  readonly stage?: Clearance['stage']
  readonly version?: number
  readonly state?: Clearance['state']
  readonly lapses?: readonly Lapse[]
  readonly seenOn?: string
}

/** Turns the switch. `seenOn` only ever goes forward; the database sees to it. */
export async function writeClearance(db: Database, id: string, write: ClearanceWrite, at: Date): Promise<void> {
  const { lapses, seenOn, ...plain } = write
  await db
    .updateTable('clearance')
    .set({
      ...plain,
      ...(lapses ? { lapses: JSON.stringify(lapses) } : {}),
      ...(seenOn ? { seen_on: seenOn } : {}),
      changed_at: at,
    })
    .where('id', '=', id)
    .execute()
}
