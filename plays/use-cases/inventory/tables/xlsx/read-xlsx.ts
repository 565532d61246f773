import { openWorkbook } from './open-workbook.ts'
import { readSheet } from './read-sheet.ts'
import type { Sheet } from '../sheet.ts'
import { readLooks, readPlan, readSharedTexts } from './workbook-parts.ts'

/** Reads every sheet of an XLSX workbook. */
export async function readXlsx(bytes: Uint8Array): Promise<Sheet[]> {
  const workbook = await openWorkbook(bytes)
  const { sheets, from1904 } = await readPlan(workbook)
  const setting = { texts: await readSharedTexts(workbook), looks: await readLooks(workbook), from1904 }
  const read: Sheet[] = []
  for (const { name, part } of sheets) read.push(await readSheet(workbook, name, part, setting))
  return read
}
