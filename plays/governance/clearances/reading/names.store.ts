import type { Database } from '@pilothouse/platform/database/connect'
import { dataCategories } from '@pilothouse/tools/catalogue/data-category'
import { approvalOfModels } from '@pilothouse/tools/server'
import type { Envelope } from '../clearance.ts'

/** What the keys and ids in these envelopes are called: models, tools, categories of data, offices. */
export async function namesIn(
  db: Database,
  envelopes: readonly Envelope[],
  day: string,
): Promise<Record<string, string>> {
  if (envelopes.length === 0) return {}
  const keys = unique(envelopes.flatMap(({ models, tools }) => [...models, ...tools]))
  const known = (await approvalOfModels(db, keys, day)).map((one): [string, string] => [
    one.key,
    one.state === 'unknown' ? one.key : one.name,
  ])
  const offices = await db
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('id', 'in', unique(envelopes.flatMap(({ groups }) => groups)))
    .execute()
  return Object.fromEntries([
    ...known,
    ...dataCategories.map(({ id, label }): [string, string] => [id, label]),
    ...offices.map(({ id, name }): [string, string] => [id, name]),
  ])
}

const unique = (list: readonly string[]): string[] => [...new Set(list)]
