import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'

import { array, assert as always, asyncProperty, constantFrom, string, tuple } from 'fast-check'
import { z } from 'zod'

import { exampleRows, lettersSorter } from '../example-rows.ts'
import { ColumnName, inventoryColumns } from '../inventory-column.ts'
import { inventoryRow } from '../inventory-row.ts'
import { readTable } from '../tables/read-table.ts'
import { understandInventory } from '../understand/understand-inventory.ts'
import type { ExportedRow } from './exported-row.ts'
import type { ExportFormat } from './export-format.ts'
import { exportInventory } from './export-inventory.ts'
import { InventoryDocument, inventorySchema } from './inventory-json.ts'

async function exported(format: ExportFormat, rows: Iterable<ExportedRow>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of exportInventory(format, { rows, cots: [] }).pieces) pieces.push(Buffer.from(piece))
  return new Uint8Array(Buffer.concat(pieces))
}

const asRows = (values: readonly ExportedRow['values'][]): ExportedRow[] =>
  values.map((row) => ({ reported: row, values: row }))

async function readBack(bytes: Uint8Array, name: string): Promise<ExportedRow[]> {
  return [...understandInventory(await readTable(bytes, name)).rows]
}

const anyText = tuple(constantFrom('', '=', '-', "'", "' =", '@', '"', ';', ',', 'é–'), string()).map((parts) =>
  parts.join('').trim(),
)

async function keepsTexts(format: ExportFormat, name: string, texts: readonly string[]): Promise<void> {
  const rows = texts.map((benefits) => ({ ...lettersSorter, benefits }))
  const back = await readBack(await exported(format, asRows(rows)), name)
  assert.deepEqual(
    back.map(({ values }) => values.benefits),
    texts,
  )
}

describe('what goes out comes back', () => {
  for (const format of ['omb-2025-csv', 'omb-2025-long-csv', 'omb-2025-xlsx'] as const) {
    const name = format === 'omb-2025-xlsx' ? 'a.xlsx' : 'a.csv'
    test(format, async () => {
      const back = await readBack(await exported(format, asRows(exampleRows)), name)
      assert.deepEqual(
        back.map(({ values }) => values),
        exampleRows,
      )
    })

    test(`${format} with any text`, async () => {
      const rows = array(anyText, { minLength: 1, maxLength: 5 })
      await always(
        asyncProperty(rows, (texts) => keepsTexts(format, name, texts)),
        { numRuns: 40 },
      )
    })
  }

  test('JSON follows its schema', async () => {
    const document = InventoryDocument.parse(
      JSON.parse(new TextDecoder().decode(await exported('json', asRows(exampleRows)))),
    )
    assert.deepEqual(document.useCases, exampleRows)
    assert.equal(z.object({ type: z.string() }).loose().parse(inventorySchema()).type, 'object')
  })
})

test('the short form starts with the mark of UTF-8 and writes answers by code', async () => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await exported('omb-2025-csv', asRows(exampleRows)))
  assert.ok(text.startsWith(`\ufeff${ColumnName.options.join(',')}\n`))
  assert.match(text, /,Pilot,"Presumed High-Impact, but Not High-impact",/)
  assert.match(text, /"\['c\) Age', 'i\) Income'\]"/)
})

test('an answer that was changed after a coded import goes out changed', async () => {
  const reported = inventoryRow({
    use_case_name: 'Letters',
    development_stage: 'Pilot',
    is_high_impact: 'High-impact',
    topic_area: 'Administrative functions',
  })
  const [row] = understandInventory([
    {
      name: '',
      rows: [ColumnName.options, inventoryColumns.map(({ name }) => reported[name])],
      rowNumbers: [1, 2],
      marks: new Map(),
    },
  ]).rows
  assert.ok(row)
  const kept = new TextDecoder().decode(await exported('omb-2025-csv', [row]))
  assert.match(kept, /,Pilot,High-impact,,Administrative functions,/)
  const changed = new TextDecoder().decode(
    await exported('omb-2025-csv', [{ ...row, values: { ...row.values, topic_area: 'Science' } }]),
  )
  assert.match(changed, /,Pilot,High-impact,,Science,/)
})

test('a crosswalk says how sure each field is and leaves blank what OMB never asks', async () => {
  const text = new TextDecoder().decode(await exported('us-vt', asRows([lettersSorter])))
  assert.match(text, /^Name and vendor \[recalled\],/)
  assert.match(text, /\nLetters sorter,/)
})

const folder = '../shared/data/omb-2025/'
const missing = existsSync(folder) ? false : 'the folder with public data is absent'

test('the published inventory goes in and comes out the same to the byte', { skip: missing }, async () => {
  const file = new Uint8Array(readFileSync(`${folder}individual.csv`))
  const rows = await readBack(file, 'individual.csv')
  assert.equal(rows.length, 3611)
  assert.ok(Buffer.from(await exported('omb-2025-csv', rows)).equals(file))
})

async function published(name: string): Promise<string[]> {
  const rows = await readBack(new Uint8Array(readFileSync(folder + name)), name)
  const compared = [
    'agency',
    'id',
    'use_case_name',
    'development_stage',
    'is_high_impact',
    'operational_date',
    'topic_area',
  ] as const
  return rows.map(({ values }) => compared.map((column) => values[column]).join('|')).sort()
}

test('the published workbook gives the values of the published text file', { skip: missing }, async () => {
  assert.deepEqual(await published('individual.xlsx'), await published('individual.csv'))
})
