import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import type { RegisterAgency } from '../agency/register-agency.ts'
import { findRegisterAgency } from '../agency/register-agency.store.ts'
import { findEntries } from '../entry/read-register.store.ts'
import { withheldFrom } from '../entry/register-entry.ts'
import { findWithholdingsInForce } from '../withholding/withholding.store.ts'
import { findFaults, type Faults } from './publication-faults.ts'
import { hashOfSet, sha256 } from './hash-of-set.ts'
import { planOf, type PublicationPlan } from './publication-plan.ts'
import type { Publication } from './publication.ts'
import { findPublications } from './publication.store.ts'
import { rowToPublish } from './reported-use.ts'
import { findReportedUses } from './reported-use.store.ts'
import { sortUses, withheldColumns, type Candidate, type SortedUses } from './sort-uses.ts'

/** A publication thought through to the end, but not carried out. */
export interface ThoughtOut {
  readonly agency: RegisterAgency
  readonly publications: readonly Publication[]
  readonly sorted: SortedUses
  readonly faults: Faults
  readonly plan: PublicationPlan
  /** SHA-256 (hex) of the set that would stand published. */
  readonly setSha256: string
  /** SHA-256 (hex) of all that the preview says: a different one means that something changed since. */
  readonly hash: string
}

/** Thinks a publication through: of what is on record now, or (to undo) of what an earlier publication showed. */
export async function planPublication(db: Database, context: Context, restore: number | null): Promise<ThoughtOut> {
  const agency = await findRegisterAgency(db, context.person.agencyId)
  const publications = await findPublications(db, agency.id)
  const decisions = await findWithholdingsInForce(db)
  const uses = (await findReportedUses(db)).map((use): Candidate => ({
    useCaseId: use.id,
    row: rowToPublish(use, agency),
    withheld: {},
  }))
  const [faults, standing] = await Promise.all([
    findFaults(uses, context.now().toISOString().slice(0, 10)),
    findEntries(db, agency.id),
  ])
  const today = sortUses(uses, decisions, faults.blocking)
  const sorted =
    restore === null ? today : await asPublished(db, agency, publications, restore, today, withheldColumns(decisions))
  const plan = planOf(sorted, standing)
  const setSha256 = hashOfSet([...plan.added, ...plan.changed.map(({ after }) => after), ...plan.kept])
  const hash = sha256(
    JSON.stringify([
      publications[0]?.number ?? 0,
      restore,
      setSha256,
      plan.counts,
      plan.ended.map(({ entry, reason }) => [entry.number, reason]),
      agency.notice,
    ]),
  )
  return { agency, publications, sorted, faults, plan, setSha256, hash }
}

/** What an earlier publication showed, less what is withheld today. */
async function asPublished(
  db: Database,
  agency: RegisterAgency,
  publications: readonly Publication[],
  number: number,
  today: SortedUses,
  withheld: ReturnType<typeof withheldColumns>,
): Promise<SortedUses> {
  const publication = publications.find((one) => one.number === number && one.kind === 'register')
  if (!publication) throw new Refusal('not-found', `There is no publication ${number} of the register to go back to.`)
  const hidden = new Set(today.hidden.map(({ use }) => use.useCaseId))
  const entries = (await findEntries(db, agency.id, publication.sequence)).filter(
    ({ useCaseId }) => !hidden.has(useCaseId),
  )
  const candidates = entries.map((entry) => ({
    useCaseId: entry.useCaseId,
    ...withheldFrom(entry, withheld.get(entry.useCaseId) ?? {}),
  }))
  return { candidates, hidden: today.hidden, heldBack: [] }
}
