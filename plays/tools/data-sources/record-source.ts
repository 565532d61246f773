import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import type { DataSourceDraft, DataSourceRecord } from './data-source.ts'
import { findSource, insertSource, refuseTakenSource, updateSource } from './data-source.store.ts'
import { openSource } from './open-source.ts'

/** Puts a data source on record. */
export async function recordSource(context: Context, draft: DataSourceDraft): Promise<DataSourceRecord> {
  return context.transaction(async (db) => {
    await refuseTakenSource(db, draft.name, null)
    const id = await insertSource(db, draft, context.now())
    await announce(db, context, { event: 'data source recorded', subject: id, detail: { ...draft } })
    return openSource(context.within(db), { id })
  })
}

/** Corrects a data source, over the version that was read. */
export async function editSource(
  context: Context,
  { id, version, ...draft }: DataSourceDraft & { id: string; version: number },
): Promise<DataSourceRecord> {
  return context.transaction(async (db) => {
    const before = await findSource(db, id)
    await refuseTakenSource(db, draft.name, id)
    await updateSource(db, { id, version, draft }, context.now())
    await announce(db, context, { event: 'data source edited', subject: id, detail: { before, after: draft } })
    return openSource(context.within(db), { id })
  })
}
