import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { findUseCase } from '../../portfolio/use-case.store.ts'
import { findRegisterAgency } from '../agency/register-agency.store.ts'
import { findVersionsOf } from '../entry/read-register.store.ts'
import { cellChanges, type RegisterEntry } from '../entry/register-entry.ts'
import { findFaults } from '../publication/publication-faults.ts'
import { rowToPublish } from '../publication/reported-use.ts'
import { findReportedUse } from '../publication/reported-use.store.ts'
import { sortUses, type SortedUses } from '../publication/sort-uses.ts'
import { findWithholdingsInForce } from '../withholding/withholding.store.ts'
import type { PublicNext, PublicNow, PublicView } from './public-view.ts'

/**
 * What the public reads about a use, and what the next publication would change. Looks at this use alone: what only shows
 * beside other uses, such as a number given twice, the preview of the whole publication finds.
 */
export async function showPublicView(context: Context, { id }: { id: string }): Promise<PublicView> {
  return context.transaction(async (db) => {
    await findUseCase(db, id)
    const [latest] = await findVersionsOf(db, id)
    const sorted = await sortOne(db, context, id)
    const standing = latest?.until === null ? latest : undefined
    return { now: nowOf(latest), next: sorted === null ? { kind: 'not reported' } : nextOf(sorted, standing) }
  })
}

function nowOf(latest: RegisterEntry | undefined): PublicNow {
  if (!latest) return { kind: 'never published' }
  const { number, publishedAt, endedAt, ending, endingReason, row, withheld } = latest
  if (endedAt === null || ending === null) return { kind: 'published', number, publishedAt, use: { row, withheld } }
  return { kind: 'left', number, endedAt, ending, reason: endingReason ?? '' }
}

/** The use, sorted by what may become of it; null while it is no more than an idea. */
async function sortOne(db: Database, context: Context, id: string): Promise<SortedUses | null> {
  const reported = await findReportedUse(db, id)
  if (!reported) return null
  const agency = await findRegisterAgency(db, context.person.agencyId)
  const use = { useCaseId: id, row: rowToPublish(reported, agency), withheld: {} }
  const decisions = (await findWithholdingsInForce(db)).filter(({ useCaseId }) => useCaseId === id)
  const { blocking } = await findFaults([use], context.now().toISOString().slice(0, 10))
  return sortUses([use], decisions, blocking)
}

function nextOf({ candidates, hidden, heldBack }: SortedUses, standing: RegisterEntry | undefined): PublicNext {
  const [whole, faulty, after] = [hidden[0], heldBack[0], candidates[0]]
  if (whole) return { kind: 'withheld', reason: whole.reason, decided: whole.decided }
  if (faulty) return { kind: 'held back', findings: [...faulty.findings] }
  if (!after) return { kind: 'not reported' }
  if (!standing) return { kind: 'added', use: { row: after.row, withheld: after.withheld } }
  const cells = cellChanges(standing, after)
  return cells.length === 0 ? { kind: 'nothing changes' } : { kind: 'changed', cells }
}
