import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { readInventoryFile } from '../../inventory/tables/read-inventory-file.ts'
import { cotsPack } from '../../inventory/understand/heading-book.ts'
import { recogniseCots } from '../../inventory/understand/recognise-headings.ts'
import { understandCots, type CotsRow, type UnderstoodCots } from '../../inventory/understand/understand-cots.ts'
import type { CotsImport } from './cots-answer.ts'
import { agencyName, cotsAnswers, saveCotsAnswer } from './cots-answer.store.ts'

/** Reads a list of commercial AI; with `accept` it is written, all or nothing. */
export async function importCots(
  context: Context,
  input: { fileName: string; accept: boolean },
  bytes: Uint8Array,
): Promise<CotsImport> {
  const understood = await readList(bytes, input.fileName)
  return context.transaction(async (db) => {
    const rows = await ownRows(db, understood)
    const changes = await changesOf(db, rows)
    if (input.accept) {
      await write(context, db, rows)
      await announce(db, context, {
        event: 'commercial AI list imported',
        subject: 'cots',
        detail: { fileName: input.fileName, changes: changes.length },
      })
    }
    const own = new Set(rows.map(({ row }) => row))
    const unrecognised = understood.unrecognised.filter(({ row }) => own.has(row))
    return { changes, unrecognised, written: input.accept }
  })
}

async function readList(bytes: Uint8Array, fileName: string): Promise<UnderstoodCots> {
  const sheets = await readInventoryFile(bytes, fileName)
  const found = sheets.map(recogniseCots).find((sheet) => sheet !== undefined)
  if (!found)
    throw new Refusal(
      'invalid',
      'No list of commercial AI was found. Its heading row must name the use case and whether the agency uses it.',
    )
  return understandCots(found)
}

/** The rows of this agency: a list of several is read for those that name it. */
async function ownRows(db: Database, { rows }: UnderstoodCots): Promise<CotsRow[]> {
  const agencies = new Set(rows.map(({ agency }) => agency.trim().toLowerCase()))
  if (agencies.size <= 1) return [...rows]
  const { name, abbreviation } = await agencyName(db)
  const own = rows.filter(({ agency }) =>
    [name, abbreviation].some((known) => known.toLowerCase() === agency.trim().toLowerCase()),
  )
  if (own.length > 0) return own
  throw new Refusal(
    'invalid',
    `The file lists ${agencies.size} agencies, and none is ${name}. Keep the rows of one agency and try again.`,
  )
}

const letterOf = (task: string) => cotsPack.tasks.find((known) => known.task === task)?.letter
const columns = ['used', 'products', 'licences'] as const

async function changesOf(db: Database, rows: readonly CotsRow[]): Promise<CotsImport['changes']> {
  const answers = await cotsAnswers(db)
  return rows.flatMap((row) => {
    const before = answers.find(({ letter }) => letter === letterOf(row.task))
    if (!before) return []
    const { letter, task } = before
    return columns
      .filter((column) => row[column] !== before[column])
      .map((column) => ({ letter, task, column, before: before[column], after: row[column] }))
  })
}

async function write(context: Context, db: Database, rows: readonly CotsRow[]): Promise<void> {
  for (const { task, used, products, licences } of rows) {
    const letter = letterOf(task)
    const before = (await cotsAnswers(db)).find((answer) => answer.letter === letter)
    if (!before || columns.every((column) => before[column] === { used, products, licences }[column])) continue
    await saveCotsAnswer(
      db,
      { letter: before.letter, version: before.version, used, products, licences },
      context.person,
      context.now(),
    )
  }
}
