import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import ExcelJS from 'exceljs'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import { testApp } from '@pilothouse/platform/testing/test-app'
import { openGates } from '../gates.ts'
import { cotsPack } from '../inventory/understand/heading-book.ts'
import { editCots, listCots, openCells } from '../record/contract.ts'
import { useCaseRoutes } from '../server.ts'
import { commitImport, correctImport, findImport, listImportRows, undoImport } from './contract.ts'
import { importer } from './testing-import.ts'

const app = await testApp((routes) => useCaseRoutes(routes, openGates))
after(app.close)
const agency = await exampleAgency(app.db)
const ana = examplePerson(agency, 'Ana Ruiz', ['chief AI officer'])
const { read, runJobs } = importer(app, ana)

const [first, second] = cotsPack.tasks.map(({ task }) => task)
const inventory = [
  ['Use Case ID', 'Use Case Name', 'Bureau/Component', 'Stage of Development', 'Budget line', 'Our own notes'],
  ['DLN-1', 'Berth planner', 'OF', 'Pilot', '4711', ' Ask Kim  '],
]
const list = (agencyName: string, used: string) => [
  cotsPack.columns.map(({ heading }) => heading),
  [agencyName, first, used, 'Example Writer', '1-100'],
  [agencyName, second, 'perhaps', '', ''],
]

async function workbook(...sheets: readonly (readonly (readonly (string | undefined)[])[])[]) {
  const book = new ExcelJS.Workbook()
  for (const [at, rows] of sheets.entries()) book.addWorksheet(`Sheet ${at + 1}`).addRows(rows.map((row) => [...row]))
  return Uint8Array.from(Buffer.from(await book.xlsx.writeBuffer()))
}

const answers = async () => {
  const { body } = await app.as(ana, listCots, {})
  return body.answers.slice(0, 2).map(({ used, products, licences }) => [used, products, licences])
}
const write = async (id: string) => {
  const begun = await app.as(ana, commitImport, { id })
  await runJobs()
  return begun
}
const blank = [
  ['', '', ''],
  ['', '', ''],
]

test('a list of commercial AI in the workbook is planned, written and undone together with the rows', async () => {
  const { import: found, cots } = await read(await workbook(inventory, list('Dept', 'yes')), 'both.xlsx')
  assert.deepEqual([cots?.sheet, cots?.rows, cots?.problem], ['Sheet 2', 2, ''])
  assert.deepEqual(cots?.unrecognised, [{ row: 2, column: 'used', value: 'perhaps' }])
  assert.equal(cots?.changes.length, 4)
  assert.deepEqual(await answers(), blank, 'nothing is written before it is accepted')
  await write(found.id)
  assert.deepEqual(await answers(), [
    ['Y', 'Example Writer', cotsPack.bands.find((band) => band.startsWith('1')) ?? ''],
    ['perhaps', '', ''],
  ])
  const { undone } = (await app.as(ana, undoImport, { id: found.id })).body
  assert.deepEqual([undone.answersPutBack, undone.answersKept, undone.usesRetired], [2, 0, 1])
  assert.deepEqual(await answers(), blank)
})

test('an undo leaves an answer that somebody changed since', async () => {
  const { import: found } = await read(await workbook(inventory, list('Dept', 'N')), 'both.xlsx')
  await write(found.id)
  const { version = 0 } = (await app.as(ana, listCots, {})).body.answers[0] ?? {}
  await app.as(ana, editCots, { letter: 'a', version, used: 'Y', products: 'Chosen since', licences: '' })
  const { undone } = (await app.as(ana, undoImport, { id: found.id })).body
  assert.deepEqual([undone.answersPutBack, undone.answersKept], [1, 1])
  assert.equal((await answers())[0]?.[1], 'Chosen since')
})

test('a list that changed since it was planned is not written, and neither are the rows', async () => {
  const { import: found } = await read(await workbook(inventory, list('Dept', 'N')), 'both.xlsx')
  const { version = 0 } = (await app.as(ana, listCots, {})).body.answers[1] ?? {}
  await app.as(ana, editCots, { letter: 'b', version, used: 'N', products: '', licences: '' })
  assert.equal((await write(found.id)).status, 409)
})

test('a person may leave the list out; a list of other agencies is left out with the reason', async () => {
  const { import: found } = await read(await workbook(inventory, list('Dept', 'Y')), 'both.xlsx')
  await app.as(ana, correctImport, { id: found.id, columns: {}, withoutCots: true })
  await runJobs()
  assert.equal((await app.as(ana, findImport, { id: found.id })).body.cots, null)
  const others = [...list('Dept A', 'Y'), ['Dept B', first, 'N', '', '']]
  const { import: foreign, cots } = await read(await workbook(inventory, others), 'others.xlsx')
  assert.equal(foreign.state, 'ready')
  assert.match(cots?.problem ?? '', /lists 2 agencies, and none is/)
  assert.deepEqual([cots?.rows, cots?.changes], [0, []])
})

test('a sheet of commercial AI is found also when a person chose the sheet of the inventory', async () => {
  const { import: found } = await read(await workbook(list('Dept', 'Y'), inventory), 'both.xlsx')
  await app.as(ana, correctImport, { id: found.id, sheet: 'Sheet 2', columns: {} })
  await runJobs()
  assert.equal((await app.as(ana, findImport, { id: found.id })).body.cots?.sheet, 'Sheet 1')
})

const extrasOf = async (useCaseId: string) => (await app.as(ana, openCells, { useCaseId })).body.extras
const exported = async (format: string) =>
  (await app.request(ana, `/api/use-cases/inventory/export?format=${format}`)).text()

test('columns that OMB does not know are kept with the row as reported, shown with the use, and given back', async () => {
  const { import: found } = await read(await workbook(inventory), 'extra.xlsx')
  await write(found.id)
  const { rows } = (await app.as(ana, listImportRows, { id: found.id, columns: [], rules: [], fates: [] })).body
  const kept = { 'Budget line': '4711', 'Our own notes': ' Ask Kim  ' }
  assert.deepEqual(rows[0]?.extras, kept)
  const id = rows[0]?.useCaseId ?? ''
  assert.deepEqual(await extrasOf(id), kept)
  const { useCases } = JSON.parse(await exported('json'))
  assert.deepEqual(useCases[0].otherColumns, kept)
  assert.match(
    await exported('omb-2025-all-csv'),
    /hi_public_consultation,Budget line,Our own notes\n.*4711, Ask Kim {2}\n/,
  )
  assert.doesNotMatch(await exported('omb-2025-csv'), /4711/)

  const [headings = [], line = []] = inventory
  const later = await read(await workbook([headings, [...line.slice(0, 4), '4712', '']]), 'later.xlsx')
  assert.deepEqual(await extrasOf(id), kept, 'only what was written counts')
  app.setNow('2026-11-24T09:00:00Z')
  await write(later.import.id)
  assert.deepEqual(await extrasOf(id), { 'Budget line': '4712' })
  await app.as(ana, undoImport, { id: later.import.id })
  assert.deepEqual(await extrasOf(id), kept)
})

test('a column that a person said not to read is kept under its own heading', async () => {
  const { import: found } = await read(await workbook(inventory), 'extra.xlsx')
  await app.as(ana, correctImport, { id: found.id, columns: { 'Bureau/Component': null } })
  await runJobs()
  const { rows } = (await app.as(ana, listImportRows, { id: found.id, columns: [], rules: [], fates: [] })).body
  assert.equal(rows[0]?.extras['Bureau/Component'], 'OF')
  assert.equal(rows[0]?.cells.agency_bureau, undefined)
})
