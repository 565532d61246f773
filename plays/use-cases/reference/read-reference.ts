import { buffer } from 'node:stream/consumers'
import { indexPassages } from '@pilothouse/knowledge/index-passages'
import type { Context } from '@pilothouse/platform/context'
import type { Progress } from '@pilothouse/platform/jobs/job-work'
import { Refusal } from '@pilothouse/platform/refusal'
import { readInventoryFile } from '../inventory/tables/read-inventory-file.ts'
import { understandInventory, type UnderstoodRow } from '../inventory/understand/understand-inventory.ts'
import { searchableText } from './reference-use-case.ts'
import {
  fileOf,
  findReferenceInventory,
  replaceReferenceUses,
  updateReference,
  usesOfInventory,
  type NewReferenceUse,
} from './reference.store.ts'

/** The name under which uses of the library are found. */
export const REFERENCE = 'reference-use-case'

/** Reads a published inventory into the library and makes it findable. Safe to repeat after a kill. */
export async function readReference(
  context: Context,
  { id }: { id: string },
  progress: Progress,
): Promise<{ rows: number }> {
  try {
    await progress.report({ message: 'Reading the file' })
    const rows = await keepUses(context, id)
    await indexUses(context, id, progress)
    await context.transaction((db) => updateReference(db, id, { state: 'ready', rowCount: rows, message: '' }))
    return { rows }
  } catch (error) {
    if (error instanceof Refusal) {
      const { message } = error
      await context.transaction((db) => updateReference(db, id, { state: 'failed', message }))
    }
    throw error
  }
}

async function keepUses(context: Context, id: string): Promise<number> {
  const { file, title } = await context.transaction(async (db) => ({
    file: await fileOf(db, id),
    title: (await findReferenceInventory(db, id)).title,
  }))
  const sheets = await readInventoryFile(await buffer(await context.files.get(file.sha256)), file.name)
  const uses = understandInventory(sheets).rows.map((row) => newUse(row, title))
  await context.transaction((db) => replaceReferenceUses(db, id, uses))
  return uses.length
}

/** An agency's own file names no agency: the inventory's title then says whose it is. */
function newUse({ row, values }: UnderstoodRow, inventoryTitle: string): NewReferenceUse {
  const cells = Object.fromEntries(Object.entries(values).filter(([, text]) => text !== ''))
  const agency = values.agency_name.trim() || values.agency.trim() || inventoryTitle
  return { ordinal: row, agency, title: values.use_case_name.trim() || 'Use case without a name', cells }
}

async function indexUses(context: Context, id: string, { report, signal }: Progress): Promise<void> {
  const uses = await context.transaction((db) => usesOfInventory(db, id))
  const texts = uses.map((use) => ({ subjectId: use.id, title: use.title, text: searchableText(use.cells) }))
  const step = 200
  for (let done = 0; done < texts.length; done += step) {
    await report({ message: 'Making the uses findable', done, total: texts.length })
    await indexPassages(context, {
      agencyId: null,
      collection: REFERENCE,
      texts: texts.slice(done, done + step),
      signal,
    })
  }
}
