import { z } from 'zod'
import type { Database } from '@pilothouse/platform/database/connect'
import { ObligationState } from '../obligation.ts'
import { AskedOf, ObligationChange } from './obligation-record.ts'

const Detail = z.object({ id: z.uuid(), duty: AskedOf, openedAs: ObligationState, openedAt: z.date() })
type Detail = z.infer<typeof Detail>

/** What each of these obligations asks for, and how it was opened. */
export async function detailsOf(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, Detail>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('obligation')
    .innerJoin('duty', 'duty.id', 'obligation.duty_id')
    .select(['obligation.id', 'duty.content as duty', 'opened_as as openedAs', 'opened_at as openedAt'])
    .where('obligation.id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, Detail.parse(row)]))
}

/** The history of an obligation, the latest first; how it was opened stands last. */
export async function historyOf(
  db: Database,
  id: string,
  { openedAs, openedAt }: Pick<Detail, 'openedAs' | 'openedAt'>,
): Promise<ObligationChange[]> {
  const rows = await db
    .selectFrom('obligation_change')
    .select(['from_state as from', 'to_state as to', 'because', 'by_name as byName', 'at'])
    .where('obligation_id', '=', id)
    .orderBy('place', 'desc')
    .execute()
  const opening = {
    from: null,
    to: openedAs,
    because: 'Opened by its policy pack.',
    byName: 'Pilothouse',
    at: openedAt,
  }
  return [...rows, opening].map((row) => ObligationChange.parse(row))
}
