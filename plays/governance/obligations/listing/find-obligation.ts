import { dayOf } from '@pilothouse/platform/day'
import { sql } from 'kysely'
import type { Context } from '@pilothouse/platform/context'
import { Refusal } from '@pilothouse/platform/refusal'
import { mayAddEvidence } from '../../permissions.ts'
import { evidenceFor } from '../evidence/evidence.store.ts'
import { detailsOf, historyOf } from './obligation-detail.store.ts'
import type { ObligationRecord } from './obligation-record.ts'
import { findOwing, listObligationRows } from './obligation.store.ts'
import { stillMissing } from './still-missing.ts'

/** One duty of a use with its evidence and its history. */
export async function findObligation(context: Context, { id }: { id: string }): Promise<ObligationRecord> {
  return context.transaction(async (db) => {
    const at = context.now()
    const day = dayOf(at)
    const [obligation] = await listObligationRows(db, sql`obligation.id = ${id}`, { at, day })
    const detail = (await detailsOf(db, [id])).get(id)
    if (!obligation || !detail) {
      throw new Refusal('not-found', 'There is no such duty. Look for it in the list of duties.')
    }
    const evidence = (await evidenceFor(db, [id])).get(id) ?? []
    return {
      ...obligation,
      duty: detail.duty,
      missing: stillMissing(obligation, detail.duty, evidence, day),
      evidence,
      history: await historyOf(db, id, detail),
      mayAddEvidence: mayAddEvidence(context.person, await findOwing(db, id)),
      today: day,
    }
  })
}
