import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import { testApp } from '@pilothouse/platform/testing/test-app'
import { openGates } from '../gates.ts'
import { useCaseRoutes } from '../server.ts'
import { writeImport } from './committing/write-import.ts'
import * as contract from './contract.ts'
import { importer, smallCsv } from './testing-import.ts'

const app = await testApp((routes) => useCaseRoutes(routes, openGates))
after(app.close)
const officer = examplePerson(await exampleAgency(app.db), 'Ana Ruiz', ['chief AI officer'])
const stranger = examplePerson(await exampleAgency(app.db, 'OTH'), 'Bo Lind', ['chief AI officer'])
const { read, accept, runJobs } = importer(app, officer)

test('a file of another kind behind the right ending fails in words, and nothing is staged', async () => {
  const pdf = await read('%PDF-1.7 not a table', 'inventory.csv')
  assert.equal(pdf.import.state, 'failed')
  assert.match(pdf.import.message, /This is a PDF/)
  const text = await read('Use Case Name', 'inventory.xlsx')
  assert.match(text.import.message, /no workbook/)
  assert.equal((await app.as(officer, contract.commitImport, { id: pdf.import.id })).status, 409)
})

test('two headings alike, no heading and an empty file are refused in words', async () => {
  assert.match((await read('Use Case Name,Use Case Name,Bureau\nA,B,C')).import.message, /headed alike/)
  assert.match((await read('boat,seats\nHeron,40')).import.message, /No heading row/)
  assert.match((await read(' \n')).import.message, /no text/)
})

test('what is written with a script or a formula in every field comes back letter for letter', async () => {
  const hostile = ['<script>alert(1)</script>', "=cmd|'/c calc'!A1", '"><img src=x onerror=alert(1)>', '@SUM(1)']
  const quoted = hostile.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')
  const done = await accept(smallCsv(quoted))
  assert.equal(done.state, 'done')
  const use = await app.db
    .selectFrom('use_case')
    .select('cells')
    .where('title', '=', hostile[1] ?? '')
    .executeTakeFirstOrThrow()
  assert.deepEqual(use.cells, {
    id: hostile[0],
    use_case_name: hostile[1],
    agency_bureau: hostile[2],
    development_stage: hostile[3],
  })
  const csv = await (await app.request(officer, '/api/use-cases/inventory/export?format=omb-2025-csv')).text()
  assert.ok(!/(^|,|\n)"?[=@]/.test(csv), 'no cell starts a formula')
  assert.deepEqual((await read(csv)).import.counts?.unchanged, 1)
})

test('of two imports at once the second is told to wait, and changes nothing', async () => {
  const first = (await read(smallCsv('DLN-1,Berth planner,OF,Pilot'))).import
  const second = (await read(smallCsv('DLN-2,Tide reader,OF,Pilot'))).import
  assert.equal((await app.as(officer, contract.commitImport, { id: first.id })).body.state, 'committing')
  const refused = await app.as(officer, contract.commitImport, { id: second.id })
  assert.equal(refused.status, 409)
  assert.match(refused.problem?.detail ?? '', /Another import is being written/)
  await runJobs()
  assert.equal((await app.as(officer, contract.findImport, { id: first.id })).body.import.state, 'done')
})

test('a plan that was made before the record changed is not written', async () => {
  const planned = (await read(smallCsv('DLN-1,Berth planner,OF,Deployed'))).import
  await accept(smallCsv('DLN-3,Queue counter,OF,Pilot'))
  const refused = await app.as(officer, contract.commitImport, { id: planned.id })
  assert.equal(refused.status, 409)
  assert.match(refused.problem?.detail ?? '', /changed since this was planned/)
  await app.as(officer, contract.planImport, { id: planned.id })
  assert.equal((await app.as(officer, contract.commitImport, { id: planned.id })).status, 200)
  await runJobs()
})

test('a record that changes between accepting and writing is left alone, and the import is open again', async () => {
  const planned = (await read(smallCsv('DLN-3,Queue counter,OF,Deployed'))).import
  await app.as(officer, contract.commitImport, { id: planned.id })
  await app.db
    .updateTable('use_case')
    .set((is) => ({ version: is('version', '+', 1) }))
    .where('inventory_id', '=', 'DLN-1')
    .execute()
  await runJobs()
  const after = (await app.as(officer, contract.findImport, { id: planned.id })).body.import
  assert.equal(after.state, 'ready')
  assert.match(after.message, /changed since this was planned/)
})

test('a number that belongs to another use waits for a person, whose decision is kept', async () => {
  const { import: found } = await read(smallCsv('DLN-1,Passport desk translation,XX,Pilot'))
  assert.equal(found.counts?.undecided, 1)
  assert.equal((await app.as(officer, contract.commitImport, { id: found.id })).status, 409)
  const apart = await app.as(officer, contract.decideConflict, { id: found.id, rows: [1], decision: 'apart' })
  assert.deepEqual([apart.body.counts?.undecided, apart.body.counts?.new], [0, 1])
  await app.as(officer, contract.commitImport, { id: found.id })
  await runJobs()
  const use = await app.db
    .selectFrom('use_case')
    .selectAll()
    .where('title', '=', 'Passport desk translation')
    .executeTakeFirstOrThrow()
  assert.equal(use.inventory_id, null, 'a number is never given twice')
})

test('a recoding is made unless it is refused, and a mend stands over both', async () => {
  const { import: found, recodings } = await read(smallCsv(',Ice watch,OF,DEPLOYED.', ',Crowd count,OF,live!'))
  assert.equal(recodings.length, 1)
  const kinds = [{ column: 'development_stage' as const, from: 'DEPLOYED.' }]
  await app.as(officer, contract.acceptRecodings, { id: found.id, kinds, accept: false })
  const cellsOf = async (row: number) => {
    const { body } = await app.as(officer, contract.listImportRows, { id: found.id, columns: [], rules: [], fates: [] })
    return body.rows.find((one) => one.row === row)
  }
  assert.equal((await cellsOf(1))?.cells.development_stage, 'DEPLOYED.')
  assert.deepEqual((await cellsOf(2))?.unrecognised, ['development_stage'])
  const mend = { id: found.id, row: 2, column: 'development_stage' as const, was: 'live!', value: 'Deployed' }
  const mended = await app.as(officer, contract.mendImportCell, mend)
  assert.deepEqual([mended.body.cells.development_stage, mended.body.unrecognised], ['Deployed', []])
  assert.equal(
    (await app.as(officer, contract.mendImportCell, mend)).status,
    409,
    'what somebody else mended is not overwritten unseen',
  )
})

test('a corrected heading is read again under its new meaning', async () => {
  const { import: found } = await read('Use Case Name,Bureau,What it is called here\nIce watch,OF,Lake watch')
  const columns = { 'Use Case Name': null, 'What it is called here': 'use_case_name' as const }
  await app.as(officer, contract.correctImport, { id: found.id, columns })
  await runJobs()
  const { body } = await app.as(officer, contract.listImportRows, { id: found.id, columns: [], rules: [], fates: [] })
  assert.deepEqual(body.rows[0]?.cells, { use_case_name: 'Lake watch', agency_bureau: 'OF' })
})

test('another agency’s import is not there, whichever door is tried', async () => {
  const { id } = (await read(smallCsv('DLN-8,Fog horn,OF,Pilot'))).import
  const answers = [
    await app.as(stranger, contract.findImport, { id }),
    await app.as(stranger, contract.listImportRows, { id, columns: [], rules: [], fates: [] }),
    await app.as(stranger, contract.correctImport, { id, columns: {} }),
    await app.as(stranger, contract.acceptRecodings, { id, kinds: 'all', accept: true }),
    await app.as(stranger, contract.mendImportCell, { id, row: 1, column: 'id', was: 'DLN-8', value: 'X' }),
    await app.as(stranger, contract.checkImport, { id }),
    await app.as(stranger, contract.planImport, { id }),
    await app.as(stranger, contract.decideConflict, { id, rows: [1], decision: 'apart' }),
    await app.as(stranger, contract.commitImport, { id }),
    await app.as(stranger, contract.undoImport, { id }),
  ]
  assert.deepEqual(
    answers.map(({ status }) => status),
    answers.map(() => 404),
  )
  assert.equal((await app.as(stranger, contract.listImports, {})).body.imports.length, 0)
})

const cancel = async () => {
  const error = new Error('Cancelled')
  error.name = 'Cancelled'
  throw error
}

test('a cancelled writing leaves nothing, and the import is open again', async () => {
  const { id } = (await read(smallCsv('DLN-20,Whale alarm,OF,Pilot'))).import
  const { jobId } = (await app.as(officer, contract.commitImport, { id })).body
  await assert.rejects(writeImport(app.contextOf(officer), { id }, cancel))
  const after = (await app.as(officer, contract.findImport, { id })).body.import
  assert.deepEqual(
    [after.state, after.message, jobId !== null],
    ['ready', 'The import was cancelled. Nothing was written.', true],
  )
  const uses = await app.db.selectFrom('use_case').select('id').where('inventory_id', '=', 'DLN-20').execute()
  assert.equal(uses.length, 0)
})
