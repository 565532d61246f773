import { sql } from 'kysely'
import type { Database } from '@pilothouse/platform/database/connect'
import type { Person } from '@pilothouse/platform/identity/person'
import { Refusal } from '@pilothouse/platform/refusal'
import { KillSwitchPull } from './kill-switch-pull.ts'

const pulls = (db: Database) =>
  db
    .selectFrom('kill_switch_pull as pull')
    .select([
      'pull.id',
      'pull.use_case_id as useCaseId',
      'drill',
      'reason',
      'pulled_by_id as pulledById',
      'pulled_by_name as pulledByName',
      'pulled_at as pulledAt',
      'outcome',
      'ended_by_name as endedByName',
      'ended_at as endedAt',
    ])
    .select([
      sql<number | null>`(select round(extract(epoch from max(stopped_at) - measured_from)::numeric, 3)::float8
        from kill_switch_stop where pull_id = pull.id)`.as('secondsUntilStopped'),
      sql<number>`(select count(*)::int from kill_switch_stop where pull_id = pull.id)`.as('servers'),
    ])

/** Every time that the kill switch of a use was pulled, the latest first. */
export async function pullsOf(db: Database, useCaseId: string): Promise<KillSwitchPull[]> {
  const rows = await pulls(db)
    .where('pull.use_case_id', '=', useCaseId)
    .orderBy('pulled_at', 'desc')
    .limit(200)
    .execute()
  return rows.map((row) => KillSwitchPull.parse(row))
}

/** One pull, held still until the transaction ends. */
export async function holdPull(db: Database, id: string): Promise<KillSwitchPull> {
  await db.selectFrom('kill_switch_pull').select('id').where('id', '=', id).forUpdate().execute()
  const row = await pulls(db).where('pull.id', '=', id).executeTakeFirst()
  if (!row)
    throw new Refusal('not-found', 'The kill switch was not pulled at this address. Open the record of the use.')
  return KillSwitchPull.parse(row)
}

/** Writes that the switch was pulled, and returns the id under which that stands. */
export async function insertPull(
  db: Database,
  pull: { clearanceId: string; useCaseId: string; drill: boolean; reason: string; by: Person; at: Date },
): Promise<string> {
  const { id } = await db
    .insertInto('kill_switch_pull')
    .values({
      clearance_id: pull.clearanceId,
      use_case_id: pull.useCaseId,
      drill: pull.drill,
      reason: pull.reason,
      pulled_by_id: pull.by.id,
      pulled_by_name: pull.by.name,
      pulled_at: pull.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Writes what came of it. */
export async function markPullEnded(
  db: Database,
  id: string,
  end: { outcome: string; by: Person; at: Date },
): Promise<void> {
  await db
    .updateTable('kill_switch_pull')
    .set({ outcome: end.outcome, ended_by_id: end.by.id, ended_by_name: end.by.name, ended_at: end.at })
    .where('id', '=', id)
    .execute()
}

/** Notes that a server has refused its calls since the switch was pulled; told again, the first time stays. */
export async function insertStop(db: Database, pullId: string, server: string): Promise<void> {
  await db
    .insertInto('kill_switch_stop')
    .values({ pull_id: pullId, server })
    .onConflict((on) => on.doNothing())
    .execute()
}

/** Uses of the agency whose kill switch is being tried right now. */
export async function drillsUnderWay(
  db: Database,
): Promise<readonly { useCaseId: string; title: string; byName: string; at: Date }[]> {
  return db
    .selectFrom('kill_switch_pull')
    .innerJoin('use_case', 'use_case.id', 'kill_switch_pull.use_case_id')
    .select(['use_case.id as useCaseId', 'use_case.title', 'pulled_by_name as byName', 'pulled_at as at'])
    .where('drill', '=', true)
    .where('ended_at', 'is', null)
    .orderBy('pulled_at')
    .limit(20)
    .execute()
}
