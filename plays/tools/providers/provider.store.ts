import { sql } from 'kysely'
import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import { Provider, type ProviderDraft } from './provider.ts'

const columns = ['id', 'name', 'kind', 'boundary', 'data_goes as dataGoes', 'trains', 'contact', 'version'] as const

const entries = sql<number>`(select count(*)::int from catalogue_entry where provider_id = tool_provider.id)`.as(
  'entries',
)

/** Every provider of the agency, by name. */
export async function listProviderRows(db: Database): Promise<Provider[]> {
  const rows = await db
    .selectFrom('tool_provider')
    .select(columns)
    .select(entries)
    .orderBy(sql`lower(name)`)
    .execute()
  return rows.map((row) => Provider.parse(row))
}

/** The provider, if the reader's agency has it. */
export async function findProvider(db: Database, id: string): Promise<Provider> {
  const row = await db
    .selectFrom('tool_provider')
    .select(columns)
    .select(entries)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found', 'There is no such provider. Choose one from the list.')
  return Provider.parse(row)
}

/** Refuses a name that another provider of the agency has. */
export async function refuseTakenName(db: Database, name: string, except: string | null): Promise<void> {
  const row = await db
    .selectFrom('tool_provider')
    .select('id')
    .where(sql`lower(name)`, '=', name.toLowerCase())
    .executeTakeFirst()
  if (row && row.id !== except) throw takenName(name)
}

const takenName = (name: string) =>
  new Refusal('conflict', `A provider called ${name} is on record already. Open it from the list of providers.`, {
    fields: { name: 'This name is taken.' },
  })

const columnsFrom = ({ name, kind, boundary, dataGoes, trains, contact }: ProviderDraft) => ({
  name,
  kind,
  boundary,
  data_goes: dataGoes,
  trains,
  contact,
})

/** Writes a new provider; returns its id. */
export async function insertProvider(db: Database, draft: ProviderDraft, at: Date): Promise<string> {
  const row = await db
    .insertInto('tool_provider')
    .values({ ...columnsFrom(draft), created_at: at, updated_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) throw takenName(draft.name)
  return row.id
}

/** Changes a provider if it still is at `version`. */
export async function updateProvider(
  db: Database,
  { id, version, draft }: { id: string; version: number; draft: ProviderDraft },
  at: Date,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('tool_provider')
    .set({ ...columnsFrom(draft), version: version + 1, updated_at: at })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n)
    throw new Refusal(
      'conflict',
      'Somebody changed this provider while you were at it. Open it again, then make your change.',
    )
}
