import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { after, test } from 'node:test'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import { testApp } from '@pilothouse/platform/testing/test-app'
import { openGates } from '../../gates.ts'
import { useCaseRoutes } from '../../server.ts'
import { commitImport, findImport } from '../contract.ts'
import { importer, smallCsv } from '../testing-import.ts'

const app = await testApp((routes) => useCaseRoutes(routes, openGates))
after(app.close)
const officer = examplePerson(await exampleAgency(app.db), 'Ana Ruiz', ['chief AI officer'])
const { read, runJobs } = importer(app, officer)

test('a process that is killed while it writes leaves nothing, and the next one writes the whole', async () => {
  const { id } = (await read(smallCsv('DLN-1,Berth planner,OF,Pilot', 'DLN-2,Tide reader,OF,Pilot'))).import
  await app.as(officer, commitImport, { id })
  const child = fork(new URL('dying-writer.ts', import.meta.url), [app.database.url, JSON.stringify(officer), id])
  const [, signal] = await once(child, 'exit')
  assert.equal(signal, 'SIGKILL')
  assert.equal((await app.db.selectFrom('use_case').select('id').execute()).length, 0)
  assert.equal((await app.db.selectFrom('inventory_id_given').select('use_case_id').execute()).length, 0)
  await runJobs()
  assert.equal((await app.as(officer, findImport, { id })).body.import.state, 'done')
  assert.equal((await app.db.selectFrom('use_case').select('id').execute()).length, 2)
})
