import { z } from 'zod'
import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import { Withholding } from './withholding.ts'

const rows = (db: Database) =>
  db
    .selectFrom('withholding')
    .innerJoin('use_case', 'use_case.id', 'withholding.use_case_id')
    .select([
      'withholding.id',
      'withholding.use_case_id as useCaseId',
      'use_case.title as useCaseName',
      'withholding.column_name as column',
      'withholding.reason',
      'withholding.reason_list as reasonList',
      'withholding.citation',
      'withholding.explanation',
      'withholding.by_name as byName',
      'withholding.at',
      'withholding.ended_by_name as endedByName',
      'withholding.ended_at as endedAt',
      'withholding.ended_reason as endedReason',
    ])

/** Every decision of the agency to withhold, the newest first. */
export async function findWithholdings(db: Database): Promise<Withholding[]> {
  return z.array(Withholding).parse(await rows(db).orderBy('withholding.at', 'desc').execute())
}

/** Those that are in force. */
export async function findWithholdingsInForce(db: Database): Promise<Withholding[]> {
  return z.array(Withholding).parse(await rows(db).where('withholding.ended_at', 'is', null).execute())
}

/** One decision, if the reader's agency has it. */
export async function findWithholding(db: Database, id: string): Promise<Withholding> {
  const row = await rows(db).where('withholding.id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', 'There is no such decision to withhold. Look for it in the list.')
  return Withholding.parse(row)
}

/** What a new decision says. */
export interface NewWithholding extends Pick<
  Withholding,
  'useCaseId' | 'column' | 'reason' | 'reasonList' | 'citation' | 'explanation'
> {
  readonly by: { readonly id: string; readonly name: string }
  readonly at: Date
}

/** Writes a decision; refuses when the same field (or use) is withheld already. */
export async function insertWithholding(db: Database, decision: NewWithholding): Promise<string> {
  const { useCaseId, column, reason, reasonList, citation, explanation, by, at } = decision
  const row = await db
    .insertInto('withholding')
    .values({
      use_case_id: useCaseId,
      column_name: column,
      reason,
      reason_list: reasonList,
      citation,
      explanation,
      by_id: by.id,
      by_name: by.name,
      at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row)
    throw new Refusal('conflict', 'This is withheld already. End that decision first if the reason has changed.')
  return row.id
}

/** Ends a decision that is in force. */
export async function endWithholdingRow(
  db: Database,
  id: string,
  by: { id: string; name: string },
  at: Date,
  reason: string,
): Promise<void> {
  const result = await db
    .updateTable('withholding')
    .set({ ended_by_id: by.id, ended_by_name: by.name, ended_at: at, ended_reason: reason })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (result.numUpdatedRows === 0n) throw new Refusal('conflict', 'This decision was ended already.')
}
