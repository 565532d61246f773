import assert from 'node:assert/strict'
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import { testApp } from '@pilothouse/platform/testing/test-app'
import { importFile } from '../import/import-file.ts'
import { readTable } from '../inventory/tables/read-table.ts'
import { understandInventory } from '../inventory/understand/understand-inventory.ts'
import { openGates } from '../gates.ts'
import { useCaseRoutes } from '../server.ts'

const folder = new URL('../../../../shared/data/omb-2025/', import.meta.url)
const skip = existsSync(folder) ? false : 'needs the published federal inventory in ../shared/data/omb-2025'

const app = await testApp((routes) => useCaseRoutes(routes, openGates))
after(app.close)

const cellsOf = (csv: string | Buffer) => z.array(z.array(z.string())).parse(parse(csv, { bom: true }))

const valuesOf = async (bytes: Uint8Array, name: string) =>
  understandInventory(await readTable(bytes, name)).rows.map(({ values }) => values)

async function importWhole(abbreviation: string, name: string) {
  const officer = examplePerson(await exampleAgency(app.db, abbreviation), 'Ana Ruiz', ['chief AI officer'])
  const bring = () =>
    importFile(app.contextOf(officer), { fileName: name, accept: true }, createReadStream(new URL(name, folder)))
  const first = await bring()
  const exported = await (await app.request(officer, '/api/use-cases/inventory/export?format=omb-2025-csv')).text()
  return { first, exported, again: await bring() }
}

test(
  'the consolidated federal inventory comes back cell by cell, and a second import changes nothing',
  { skip },
  async () => {
    const { first, exported, again } = await importWhole('FED', 'individual.csv')
    assert.deepEqual([first.written, first.counts.new, first.undecided.length], [true, 3611, 0])
    assert.deepEqual(cellsOf(exported), cellsOf(readFileSync(new URL('individual.csv', folder))))
    assert.deepEqual([again.counts.unchanged, again.counts.new, again.counts.changed], [3611, 0, 0])
  },
)

test('from the workbook come the same values', { skip }, async () => {
  const { exported } = await importWhole('XLS', 'individual.xlsx')
  const fromFile = await valuesOf(readFileSync(new URL('individual.xlsx', folder)), 'individual.xlsx')
  assert.deepEqual(await valuesOf(new TextEncoder().encode(exported), 'exported.csv'), fromFile)
})
