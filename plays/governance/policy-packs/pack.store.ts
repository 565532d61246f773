import { sql } from 'kysely'
import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import { listAdoptions } from './adoptions/adoption.store.ts'
import { packsInForce, type AdoptedPack } from './adoptions/packs-in-force.ts'
import { PolicyPack } from './policy-pack.ts'
import { shippedPack, shippedPacks } from './shipped-packs.ts'

/** A version of a pack as the agency has it. */
export interface KnownPack {
  readonly pack: PolicyPack
  /** Null: it came with the release. */
  readonly added: { readonly byName: string; readonly at: Date } | null
}

/** Every version of every pack that the agency can read: the shipped ones, then its own. */
export async function listPackVersions(db: Database): Promise<KnownPack[]> {
  const rows = await db
    .selectFrom('policy_pack')
    .select(['text', 'added_by_name', 'added_at'])
    .orderBy('pack_id')
    .orderBy('version')
    .execute()
  const own = rows.map(({ text, added_by_name: byName, added_at: at }) => ({
    pack: parsePack(text),
    added: { byName, at },
  }))
  return [...shippedPacks.map((pack) => ({ pack, added: null })), ...own]
}

/** A pack in exactly this version, in force or not: what was decided under it keeps it. */
export async function findPackVersion(db: Database, packId: string, version: string): Promise<PolicyPack> {
  return shippedPack(packId, version) ?? (await findOwnPack(db, packId, version)).pack
}

/** A pack that the agency added, with the file's text. */
export async function findOwnPack(
  db: Database,
  packId: string,
  version: string,
): Promise<{ pack: PolicyPack; text: string }> {
  const row = await db
    .selectFrom('policy_pack')
    .select('text')
    .where('pack_id', '=', packId)
    .where(sql<boolean>`version = ${version}::date`)
    .executeTakeFirst()
  if (!row)
    throw new Refusal(
      'not-found',
      `There is no policy pack ${packId} of ${version}. Choose one from the list of packs.`,
    )
  return { pack: parsePack(row.text), text: row.text }
}

/** The packs that hold for the organisation at `organisationPath` on a day (`2026-11-30`). */
export async function listPacksInForce(db: Database, organisationPath: string, day: string): Promise<PolicyPack[]> {
  return packsInForce(await listAdoptedPacks(db, day), organisationPath, day)
}

/** Every adoption that has not ended before `day`, with its pack. Read once, then `packsInForce` for as many organisations as needed. */
export async function listAdoptedPacks(db: Database, day: string): Promise<AdoptedPack[]> {
  const adopted: AdoptedPack[] = []
  for (const adoption of await listAdoptions(db)) {
    if (adoption.endsOn !== null && adoption.endsOn < day) continue
    adopted.push({ adoption, pack: await findPackVersion(db, adoption.packId, adoption.version) })
  }
  return adopted
}

/** Writes a pack that the agency adds; false when it has this version already. */
export async function insertPack(
  db: Database,
  added: { pack: PolicyPack; text: string; sha256: string; byId: string; byName: string; at: Date },
): Promise<boolean> {
  const row = await db
    .insertInto('policy_pack')
    .values({
      pack_id: added.pack.id,
      version: added.pack.version,
      text: added.text,
      sha256: added.sha256,
      added_by_id: added.byId,
      added_by_name: added.byName,
      added_at: added.at,
    })
    .onConflict((conflict) => conflict.columns(['agency_id', 'pack_id', 'version']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

const parsePack = (text: string): PolicyPack => PolicyPack.parse(JSON.parse(text))
