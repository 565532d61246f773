import { Refusal } from '@pilothouse/platform/refusal'

import { fileKind } from './file-kind.ts'
import { readCsv } from './csv/read-csv.ts'
import { readXlsx } from './xlsx/read-xlsx.ts'
import type { Sheet } from './sheet.ts'

/** Reads a CSV or XLSX file in this thread. `readInventoryFile` does the same safely apart. */
export async function readTable(bytes: Uint8Array, name: string): Promise<Sheet[]> {
  const sheets = fileKind(bytes, name) === 'xlsx' ? await readXlsx(bytes) : readCsv(bytes, name)
  if (sheets.every(({ rows }) => rows.every((row) => row.every((text) => text.trim() === ''))))
    throw new Refusal('invalid', 'The file holds no text. Choose the file that holds the inventory.')
  return sheets
}
