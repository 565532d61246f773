import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import { mayDecidePacks, mayPreviewPacks } from '../../permissions.ts'
import { listAdoptions } from '../adoptions/adoption.store.ts'
import { officersFor } from '../adoptions/decided-by.ts'
import { listOpenOrganisations } from '../adoptions/organisation.store.ts'
import { packEntry, type PackEntry } from './pack-entry.ts'
import { listPackVersions } from '../pack.store.ts'
import type { OpenedPack } from './opened-pack.ts'

/** Every version of every pack that the agency can read, with where it stands today. */
export async function listPolicyPacks(context: Context): Promise<PackEntry[]> {
  return context.transaction(async (db) => {
    const adoptions = await listAdoptions(db)
    const known = await listPackVersions(db)
    return known.map((one) => packEntry(one, known, adoptions, dayOf(context.now())))
  })
}

/** One version of a pack, whole, with the history of who turned it on and off. */
export async function openPolicyPack(
  context: Context,
  { packId, version }: { packId: string; version: string },
): Promise<OpenedPack> {
  return context.transaction(async (db) => {
    const adoptions = await listAdoptions(db)
    const known = await listPackVersions(db)
    const opened = known.find(({ pack }) => pack.id === packId && pack.version === version)
    if (!opened)
      throw new Refusal('not-found', `There is no policy pack ${packId} of ${version}. Choose one from the list.`)
    return {
      pack: opened.pack,
      entry: packEntry(opened, known, adoptions, dayOf(context.now())),
      versions: known.filter(({ pack }) => pack.id === packId).map(({ pack }) => pack.version),
      history: adoptions.filter((one) => one.packId === packId),
      organisations: await placesFor(db, context),
    }
  })
}

/** Where the reader may look at changes or decide, with the officers who decide there. */
async function placesFor(db: Database, context: Context): Promise<OpenedPack['organisations']> {
  const { person } = context
  const organisations = (await listOpenOrganisations(db)).filter(({ path }) => mayPreviewPacks(person, path))
  return Promise.all(
    organisations.map(async ({ id, name, path }) => {
      const officers = [...(await officersFor(db, context, path))]
      return { id, name, path, decides: mayDecidePacks(person, path), officers }
    }),
  )
}
