import type { Context } from '@pilothouse/platform/context'
import type { RegisterAgency } from '../agency/register-agency.ts'
import { findPublishingAgencies, findRegisterAgency } from '../agency/register-agency.store.ts'
import {
  findBefore,
  findLatestVersions,
  findVersions,
  findYears,
  searchRegister,
} from '../entry/read-register.store.ts'
import type { RegisterEntry } from '../entry/register-entry.ts'
import type { RegisterFilter } from '../entry/register-filter.ts'
import { findNewestPublication, findPublications } from '../publication/publication.store.ts'
import type { AgencyCounts } from './counts-page.ts'
import type { ListFacts } from './list-page.ts'
import type { RegisterChange } from './register-atom.ts'

/** What the list shows for this filter. */
export async function readList(context: Context, filter: RegisterFilter): Promise<ListFacts> {
  return context.transaction(async (db) => ({
    filter,
    page: await searchRegister(db, filter),
    agencies: await findPublishingAgencies(db),
    years: await findYears(db),
    changedAt: (await findNewestPublication(db))?.at ?? null,
  }))
}

/** A public address leads to a use that stands, to one that left, or nowhere. */
export type FoundUse =
  | { readonly kind: 'missing' }
  | {
      readonly kind: 'standing' | 'gone'
      readonly entry: RegisterEntry
      readonly versions: readonly RegisterEntry[]
      readonly agency: RegisterAgency
    }

const LARGEST_NUMBER = 2_147_483_647

/** The use of that public number, with all its versions. */
export async function readUse(context: Context, number: number): Promise<FoundUse> {
  if (number > LARGEST_NUMBER) return { kind: 'missing' }
  return context.transaction(async (db) => {
    const versions = await findVersions(db, number)
    const [entry] = versions
    if (!entry) return { kind: 'missing' }
    const agency = await findRegisterAgency(db, entry.agencyId)
    return { kind: entry.until === null ? 'standing' : 'gone', entry, versions, agency }
  })
}

/** Every agency's decisions and counts. */
export async function readCounts(context: Context): Promise<{ agencies: AgencyCounts[]; changedAt: string | null }> {
  return context.transaction(async (db) => {
    const agencies: AgencyCounts[] = []
    for (const agency of await findPublishingAgencies(db))
      agencies.push({ agency, publications: await findPublications(db, agency.id) })
    return { agencies, changedAt: (await findNewestPublication(db))?.at ?? null }
  })
}

/** Up to which publication the register stands, when that was, and whether the asked agencies leave the ID out. */
export async function readState(
  context: Context,
  filter: RegisterFilter,
): Promise<{ sequence: number; changedAt: Date | null; dropId: boolean }> {
  return context.transaction(async (db) => {
    const newest = await findNewestPublication(db)
    const agencies = await findPublishingAgencies(db)
    const asked = agencies.filter(({ abbreviation }) => ['', abbreviation.toLowerCase()].includes(filter.agency))
    return {
      sequence: newest?.sequence ?? 0,
      changedAt: newest ? new Date(newest.at) : null,
      dropId: asked.length > 0 && asked.every(({ dropId }) => dropId),
    }
  })
}

const FEED_ENTRIES = 50

/** The latest changes, each with what stood before. */
export async function readFeed(context: Context): Promise<{ changes: RegisterChange[]; changedAt: string | null }> {
  return context.transaction(async (db) => {
    const versions = await findLatestVersions(db, FEED_ENTRIES)
    const before = await findBefore(db, versions)
    return {
      changes: versions.map((version) => ({ version, before: before.get(version.id) ?? null })),
      changedAt: (await findNewestPublication(db))?.at ?? null,
    }
  })
}
