import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import { testApp } from '@pilothouse/platform/testing/test-app'
import { importer, smallCsv } from '../import/testing-import.ts'
import { openUseCase, retireUseCase } from '../portfolio/contract.ts'
import { openGates } from '../gates.ts'
import { useCaseRoutes } from '../server.ts'
import * as contract from './contract.ts'
import { ComparedYears } from './continuity/compared-years.ts'
import { CotsImport } from './cots/cots-answer.ts'

const app = await testApp((routes) => useCaseRoutes(routes, openGates))
after(app.close)
const agency = await exampleAgency(app.db)
const officer = examplePerson(agency, 'Ana Ruiz', ['chief AI officer'])
const colleague = examplePerson(agency, 'Kim Osei', ['use-case owner'])
const stranger = examplePerson(await exampleAgency(app.db, 'OTH'), 'Bo Lind', ['chief AI officer'])
await importer(app, officer).accept(
  smallCsv('DLN-1,Berth planner,OF,Pilot', 'DLN-007,Tide reader,OF,Deployed', ',Chatbot,OF,Pilot'),
)

const everything = { stages: [], rules: [], columns: [] }
const inventory = async () => (await app.as(officer, contract.listInventory, everything)).body.entries
const useNamed = async (title: string) => {
  const found = (await inventory()).find((entry) => entry.title === title)
  assert.ok(found, `${title} is in the inventory`)
  return found
}

test('the inventory stands in the order of the file, and can be searched and filtered', async () => {
  assert.deepEqual(
    (await inventory()).map(({ title }) => title),
    ['Berth planner', 'Tide reader', 'Chatbot'],
  )
  const found = await app.as(officer, contract.listInventory, { ...everything, words: 'TIDE', stages: ['deployed'] })
  assert.deepEqual([found.body.total, found.body.entries[0]?.title], [1, 'Tide reader'])
})

test('a mended cell keeps what stood there, its maker and its time; an old version is refused', async () => {
  const { useCaseId, version } = await useNamed('Chatbot')
  const mend = { useCaseId, column: 'vendor_name' as const, version, value: 'Harbor Software' }
  assert.equal((await app.as(officer, contract.mendCell, mend)).body.cells['vendor_name'], 'Harbor Software')
  assert.equal((await app.as(officer, contract.mendCell, { ...mend, value: 'Another' })).status, 409)
  const { changes, origin } = (await app.as(officer, contract.openCells, { useCaseId })).body
  assert.deepEqual(
    changes.map(({ column, before, after, byName, at }) => [column, before, after, byName, at]),
    [['vendor_name', '', 'Harbor Software', 'Ana Ruiz', '2026-11-23T09:00:00.000Z']],
  )
  assert.deepEqual([origin?.fileName, origin?.row], ['ferries.csv', 3])
})

test('who neither owns the use nor keeps the inventory mends nothing', async () => {
  const { useCaseId, version } = await useNamed('Chatbot')
  const refused = await app.as(colleague, contract.mendCell, { useCaseId, column: 'benefits', version, value: 'x' })
  assert.equal(refused.status, 403)
  assert.match(refused.problem?.detail ?? '', /Ana Ruiz, who owns this use case/)
})

test('the reported stage cannot be moved past the use case’s own rules', async () => {
  const { useCaseId, version } = await useNamed('Chatbot')
  const refused = await app.as(officer, contract.mendCell, {
    useCaseId,
    column: 'development_stage',
    version,
    value: 'Deployed',
  })
  assert.equal(refused.status, 409)
  assert.match(refused.problem?.detail ?? '', /Move the use case itself/)
})

test('a number is never given twice, also after its use was retired, and the next one is proposed', async () => {
  const tide = await useNamed('Tide reader')
  await app.as(officer, retireUseCase, { id: tide.useCaseId, reason: 'The gauge was replaced.' })
  const { useCaseId, version } = await useNamed('Chatbot')
  const refused = await app.as(officer, contract.mendCell, { useCaseId, column: 'id', version, value: 'DLN-007' })
  assert.equal(refused.status, 409)
  const { inventoryId } = (await app.as(officer, contract.proposeInventoryId, {})).body
  assert.equal(inventoryId, 'DLN-008')
  const given = await app.as(officer, contract.mendCell, { useCaseId, column: 'id', version, value: inventoryId })
  assert.equal(given.body.inventoryId, 'DLN-008')
})

test('the lint lists worst first, and a mend takes its finding away at once', async () => {
  const { groups, isCurrent } = (await app.as(officer, contract.lintRecord, {})).body
  assert.equal(isCurrent, true)
  assert.equal(groups[0]?.severity, 'error')
  const { findings } = (
    await app.as(officer, contract.listFindings, { rule: 'blank-required', columns: ['contact_email'] })
  ).body
  const [first] = findings
  assert.ok(first)
  const { useCaseId, version } = first
  await app.as(officer, contract.mendCell, { useCaseId, version, column: 'contact_email', value: 'ai@dln.example.gov' })
  const after = (await app.as(officer, contract.listFindings, { rule: 'blank-required', columns: ['contact_email'] }))
    .body
  assert.equal(after.total, findings.length - 1)
  assert.equal((await app.as(officer, contract.showLint, {})).body.isCurrent, false)
})

test('last year’s uses are kept, missing, or robbed of their number', async () => {
  const last = smallCsv(
    'DLN-1,Berth planner,OF,Pilot',
    'DLN-3,Fog signal service,OF,Deployed',
    'DLN-008,Ice patrol drones,XX,Pilot',
  )
  const response = await app.request(officer, '/api/use-cases/inventory/continuity?fileName=last.csv', {
    method: 'PUT',
    body: last,
  })
  const { continued } = ComparedYears.parse(await response.json())
  assert.deepEqual(
    continued.map(({ id, fate }) => [id, fate]),
    [
      ['DLN-1', 'kept'],
      ['DLN-3', 'missing'],
      ['DLN-008', 'reused-id'],
    ],
  )
})

test('the list of commercial AI is answered, read from a file only on a second word, and exported', async () => {
  const { answers } = (await app.as(officer, contract.listCots, {})).body
  assert.equal(answers.length, 20)
  const edit = { letter: 'a', version: 0, used: 'Y' as const, products: 'Harbor Calendar', licences: '' as const }
  assert.equal((await app.as(officer, contract.editCots, edit)).body.answers[0]?.products, 'Harbor Calendar')
  assert.equal((await app.as(officer, contract.editCots, edit)).status, 409, 'an old version is refused')
  const csv = await (await app.request(officer, '/api/use-cases/inventory/export?format=cots-csv')).text()
  const changed = csv.replace('Harbor Calendar', 'Tide Calendar')
  const put = async (accept: boolean) =>
    CotsImport.parse(
      await (
        await app.request(officer, `/api/use-cases/cots?fileName=c.csv&accept=${accept}`, {
          method: 'PUT',
          body: changed,
        })
      ).json(),
    )
  const shown = await put(false)
  assert.deepEqual(
    shown.changes.map(({ letter, column, after }) => [letter, column, after]),
    [['a', 'products', 'Tide Calendar']],
  )
  assert.equal((await app.as(officer, contract.listCots, {})).body.answers[0]?.products, 'Harbor Calendar')
  await put(true)
  assert.equal((await app.as(officer, contract.listCots, {})).body.answers[0]?.products, 'Tide Calendar')
})

test('another agency sees, mends and exports nothing of it', async () => {
  const { useCaseId, version } = await useNamed('Berth planner')
  assert.equal((await app.as(stranger, contract.openCells, { useCaseId })).status, 404)
  assert.equal(
    (await app.as(stranger, contract.mendCell, { useCaseId, column: 'benefits', version, value: 'x' })).status,
    404,
  )
  assert.equal((await app.as(stranger, contract.listInventory, everything)).body.total, 0)
  assert.equal((await app.as(stranger, contract.listFindings, { columns: [] })).body.total, 0)
  assert.equal((await app.as(stranger, openUseCase, { id: useCaseId })).status, 404)
  const csv = await (await app.request(stranger, '/api/use-cases/inventory/export?format=omb-2025-csv')).text()
  assert.equal(csv.trim().split('\n').length, 1)
})
