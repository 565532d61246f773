import { PassThrough } from 'node:stream'

import type { stream, Worksheet } from 'exceljs'

import type { InventoryColumn } from '../inventory-column.ts'
import { inventoryColumns } from '../inventory-column.ts'
import { columnLetters } from '../tables/column-letters.ts'
import type { ExportedRows } from './exported-row.ts'

const lists = inventoryColumns.filter(({ type, selections }) => type === 'one-of' && selections)
const fewestRows = 500

/** The answers that the drop-downs offer, one column of the hidden sheet for each question. */
function writeSelections(workbook: stream.xlsx.WorkbookWriter): void {
  const sheet = workbook.addWorksheet('Selections', { state: 'hidden' })
  const deepest = Math.max(...lists.map(({ selections = [] }) => selections.length))
  for (let row = 0; row < deepest; row++)
    sheet.addRow(lists.map(({ selections = [] }) => selections[row]?.value ?? null)).commit()
  sheet.commit()
}

function choiceFor({ name, selections = [] }: InventoryColumn): string {
  const column = columnLetters(lists.findIndex((list) => list.name === name))
  return `Selections!$${column}$1:$${column}$${selections.length}`
}

/** Drop-downs let a person choose and still write something else: blank and withheld cells must remain possible. */
function addChoices(
  sheet: Worksheet & { dataValidations?: { add: (range: string, rule: object) => void } },
  lastRow: number,
): void {
  for (const [at, column] of inventoryColumns.entries()) {
    if (!lists.includes(column)) continue
    const range = `${columnLetters(at)}2:${columnLetters(at)}${Math.max(lastRow, fewestRows)}`
    sheet.dataValidations?.add(range, {
      type: 'list',
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: 'warning',
      formulae: [choiceFor(column)],
    })
  }
}

async function write(workbook: stream.xlsx.WorkbookWriter, rows: ExportedRows): Promise<void> {
  const sheet = workbook.addWorksheet('AI use case inventory', { views: [{ state: 'frozen', ySplit: 1 }] })
  const heading = sheet.addRow(inventoryColumns.map(({ heading }) => heading))
  heading.font = { bold: true }
  heading.commit()
  let count = 1
  for await (const { values } of rows) {
    sheet.addRow(inventoryColumns.map(({ name }) => values[name] || null)).commit()
    count++
  }
  addChoices(sheet, count)
  sheet.commit()
  writeSelections(workbook)
  await workbook.commit()
}

/** A workbook with the long headings that agencies file under and a drop-down for each question with listed answers. */
export async function* inventoryXlsx(rows: ExportedRows): AsyncGenerator<Uint8Array> {
  const { default: excel } = await import('exceljs')
  const through = new PassThrough()
  const workbook = new excel.stream.xlsx.WorkbookWriter({ stream: through, useStyles: true, useSharedStrings: false })
  const writing = write(workbook, rows).catch((error: unknown) => {
    through.destroy(error instanceof Error ? error : new Error('The workbook could not be written', { cause: error }))
  })
  for await (const chunk of through) yield chunk
  await writing
}
