import { sql } from 'kysely'
import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import { CatalogueEntry, type EntryDraft, type EntryFacts } from './catalogue-entry.ts'

const entryRows = (db: Database) =>
  db
    .selectFrom('catalogue_entry')
    .innerJoin('tool_provider', 'tool_provider.id', 'catalogue_entry.provider_id')
    .select(['catalogue_entry.id', 'catalogue_entry.kind', 'key', 'catalogue_entry.name', 'summary', 'licence'])
    .select(['catalogue_entry.boundary', 'modalities', 'involved', 'catalogue_entry.version'])
    .select(['provider_id as providerId', 'tool_provider.name as providerName', 'context_tokens as contextTokens'])
    .select(['card_url as cardUrl', 'proposed_by_name as proposedByName', 'proposed_at as proposedAt'])

/** Every entry of the agency, by name; only those whose key is named, when keys are. */
export async function listEntryRows(db: Database, keys?: readonly string[]): Promise<CatalogueEntry[]> {
  const rows = await entryRows(db)
    .$if(keys !== undefined, (query) => query.where('key', 'in', keys?.length ? [...keys] : ['']))
    .orderBy(sql`lower(catalogue_entry.name)`)
    .orderBy('key')
    .execute()
  return rows.map((row) => CatalogueEntry.parse(row))
}

/** The entry, if the reader's agency has it. */
export async function findEntry(db: Database, id: string): Promise<CatalogueEntry> {
  const row = await entryRows(db).where('catalogue_entry.id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', 'There is no such entry in the catalog. Choose one from the list.')
  return CatalogueEntry.parse(row)
}

/** The same, held until the transaction ends: of two who change it at once, the second sees what the first did. */
export async function holdEntry(db: Database, id: string): Promise<CatalogueEntry> {
  await db.selectFrom('catalogue_entry').select('id').where('id', '=', id).forUpdate().execute()
  return findEntry(db, id)
}

/** Refuses a key that the agency gave already. */
export async function refuseTakenKey(db: Database, key: string): Promise<void> {
  const row = await db.selectFrom('catalogue_entry').select('name').where('key', '=', key).executeTakeFirst()
  if (row) throw takenKey(key, row.name)
}

const takenKey = (key: string, owner: string) =>
  new Refusal('conflict', `The key ${key} belongs to ${owner}. Choose another key, or use that entry.`, {
    fields: { key: 'This key is taken.' },
  })

const columnsFrom = (facts: EntryFacts) => ({
  name: facts.name,
  provider_id: facts.providerId,
  summary: facts.summary,
  boundary: facts.boundary,
  context_tokens: facts.contextTokens,
  licence: facts.licence,
  modalities: facts.modalities,
  card_url: facts.cardUrl,
})

/** Writes a new entry; returns its id. */
export async function insertEntry(
  db: Database,
  draft: EntryDraft,
  by: { readonly id: string; readonly name: string },
  at: Date,
): Promise<string> {
  const row = await db
    .insertInto('catalogue_entry')
    .values({
      ...columnsFrom(draft),
      kind: draft.kind,
      key: draft.key,
      proposed_by_name: by.name,
      proposed_at: at,
      involved: [by.id],
      updated_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) throw takenKey(draft.key, 'another entry')
  return row.id
}

/** What an entry becomes at its next version. */
export interface EntryChange {
  readonly version: number
  readonly facts?: EntryFacts
  /** Who changed its facts. */
  readonly byId?: string
}

/** Takes an entry on to its next version if it still is at `version`. */
export async function updateEntry(db: Database, id: string, change: EntryChange, at: Date): Promise<void> {
  const { version, facts, byId } = change
  const { numUpdatedRows } = await db
    .updateTable('catalogue_entry')
    .set({ version: version + 1, updated_at: at })
    .$if(facts !== undefined, (query) => query.set(facts ? columnsFrom(facts) : {}))
    .$if(byId !== undefined, (query) =>
      query.set({ involved: sql<string[]>`array(select distinct unnest(involved || ${byId ?? ''}::text))` }),
    )
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Refusal('conflict', CHANGED)
}

/** Said when somebody else was faster. */
export const CHANGED = 'Somebody changed this entry while you were at it. Open it again, then decide anew.'
