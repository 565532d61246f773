import type { Context } from '@pilothouse/platform/context'
import type { DataSourceLine, DataSourceRecord } from './data-source.ts'
import { checksOf, findSource, listSourceRows } from './data-source.store.ts'

/** A data source with its checks. */
export async function openSource(context: Context, { id }: { id: string }): Promise<DataSourceRecord> {
  return context.transaction(async (db) => ({ source: await findSource(db, id), checks: await checksOf(db, id) }))
}

/** Every data source with what its newest check came to. */
export async function listSources(context: Context): Promise<DataSourceLine[]> {
  return context.transaction(listSourceRows)
}
