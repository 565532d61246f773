import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import type { CatalogueEntry } from '../catalogue/catalogue-entry.ts'
import { listEntryRows } from '../catalogue/catalogue-entry.store.ts'
import { approvalOn, type Approval, type ModelApproval } from './approval.ts'
import { approvalsByEntry } from './approval.store.ts'

/**
 * Where models stand on a day (`2026-11-30`), one answer for each key and in their order. A key that the agency's
 * catalogue does not know is `unknown`. Works for products and functions too. `db` decides whose catalogue it is.
 */
export async function approvalOfModels(db: Database, keys: readonly string[], day: string): Promise<ModelApproval[]> {
  const entries = await listEntryRows(db, keys)
  const histories = await approvalsByEntry(
    db,
    entries.map(({ id }) => id),
  )
  const byKey = new Map(entries.map((entry) => [entry.key, standingOf(entry, histories.get(entry.id), day)]))
  return keys.map((key) => byKey.get(key) ?? { key, state: 'unknown' })
}

/** Every model of the agency's catalogue with where it stands today, by name. */
export async function listModels(context: Context): Promise<ModelApproval[]> {
  return context.transaction(async (db) => {
    const models = (await listEntryRows(db)).filter(({ kind }) => kind === 'model')
    const histories = await approvalsByEntry(
      db,
      models.map(({ id }) => id),
    )
    return models.map((model) => standingOf(model, histories.get(model.id), dayOf(context.now())))
  })
}

function standingOf({ key, name }: CatalogueEntry, history: readonly Approval[] = [], day: string): ModelApproval {
  const { state, until, conditions, dataCategories } = approvalOn(history, day)
  return { key, name, state, until, conditions, dataCategories }
}
