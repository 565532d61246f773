import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import { Authorization, type AuthorizationDraft } from './authorization.ts'

const columns = [
  'id',
  'kind',
  'level',
  'system_name as systemName',
  'scope',
  'granted_on as grantedOn',
  'expires_on as expiresOn',
  'recorded_by_name as recordedByName',
  'withdrawn_at as withdrawnAt',
  'withdrawn_reason as withdrawnReason',
] as const

/** The authorizations of an entry, the newest first. */
export async function authorizationsOf(db: Database, entryId: string): Promise<Authorization[]> {
  const rows = await db
    .selectFrom('entry_authorization')
    .select(columns)
    .where('entry_id', '=', entryId)
    .orderBy('granted_on', 'desc')
    .orderBy('recorded_at', 'desc')
    .execute()
  return rows.map((row) => Authorization.parse(row))
}

/** Every authorization that nobody withdrew, by the entry's id. */
export async function authorizationsByEntry(db: Database): Promise<ReadonlyMap<string, Authorization[]>> {
  const rows = await db
    .selectFrom('entry_authorization')
    .select([...columns, 'entry_id'])
    .where('withdrawn_at', 'is', null)
    .execute()
  const byEntry = new Map<string, Authorization[]>()
  for (const { entry_id: entryId, ...row } of rows)
    byEntry.set(entryId, [...(byEntry.get(entryId) ?? []), Authorization.parse(row)])
  return byEntry
}

/** The entry that an authorization belongs to, with what was withdrawn before. */
export async function holdAuthorization(
  db: Database,
  id: string,
): Promise<{ authorization: Authorization; entryId: string }> {
  const row = await db
    .selectFrom('entry_authorization')
    .select([...columns, 'entry_id'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found', 'There is no such authorization. Open the entry to see its list.')
  return { authorization: Authorization.parse(row), entryId: row.entry_id }
}

/** Writes an authorization. */
export async function insertAuthorization(
  db: Database,
  { entryId, draft, byName, at }: { entryId: string; draft: AuthorizationDraft; byName: string; at: Date },
): Promise<void> {
  const { kind, level, systemName, scope, grantedOn, expiresOn } = draft
  await db
    .insertInto('entry_authorization')
    .values({
      entry_id: entryId,
      kind,
      level,
      system_name: systemName,
      scope,
      granted_on: grantedOn,
      expires_on: expiresOn,
      recorded_by_name: byName,
      recorded_at: at,
    })
    .execute()
}

/** Marks an authorization as no longer held, with the reason. */
export async function markAuthorizationWithdrawn(
  db: Database,
  { id, reason, byName, at }: { id: string; reason: string; byName: string; at: Date },
): Promise<void> {
  await db
    .updateTable('entry_authorization')
    .set({ withdrawn_at: at, withdrawn_by_name: byName, withdrawn_reason: reason })
    .where('id', '=', id)
    .execute()
}
