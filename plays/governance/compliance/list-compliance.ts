import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { listAdoptedPacks } from '../policy-packs/pack.store.ts'
import { listDocuments } from './compliance.store.ts'
import type { ComplianceOverview, DueDay } from './compliance-document.ts'
import { compliancePack, daysAround } from './compliance-pack.ts'

/** What the agency owes the public about AI, when, and what it has written. */
export async function listCompliance(context: Context): Promise<ComplianceOverview> {
  return context.transaction(async (db) => {
    const today = dayOf(context.now())
    const { source, version: packVersion } = compliancePack
    return { source, packVersion, binds: await isBound(db, today), days: await dueDaysOn(db, today), today }
  })
}

/** Whether the memorandum's policy pack is on anywhere in the agency. */
export async function isBound(db: Database, today: string): Promise<boolean> {
  const adopted = await listAdoptedPacks(db, today)
  return adopted.some(({ pack, adoption }) => pack.id === compliancePack.id && adoption.startsOn <= today)
}

/** The days that were last due and come next, with what was written for each. */
export async function dueDaysOn(db: Database, today: string): Promise<DueDay[]> {
  const documents = await listDocuments(db)
  return compliancePack.duties.flatMap((duty) =>
    daysAround(duty, today).map((dueOn) => {
      const written = documents.filter((one) => one.dueOn === dueOn && duty.kinds.includes(one.kind))
      return { duty, dueOn, documents: written, met: written.some(({ published }) => published > 0) }
    }),
  )
}
