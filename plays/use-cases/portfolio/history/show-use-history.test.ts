import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import { announce } from '@pilothouse/platform/ledger/announce'
import { testApp } from '@pilothouse/platform/testing/test-app'
import { exampleUseCase } from '../../example.ts'
import { openGates } from '../../gates.ts'
import { useCaseRoutes } from '../../server.ts'
import { changeStage, createUseCase, showUseHistory } from '../contract.ts'

const app = await testApp((routes) => useCaseRoutes(routes, openGates))
after(app.close)
const agency = await exampleAgency(app.db)
const other = await exampleAgency(app.db, 'OTH')
const ana = examplePerson(agency, 'Ana Ruiz', ['use-case owner'])
const ben = examplePerson(agency, 'Ben Osei', [])
const olaf = examplePerson(other, 'Olaf Brand', ['chief AI officer'])

async function openRecord(): Promise<string> {
  const start = { ...exampleUseCase(agency.component.id), inventoryId: null, stage: 'idea' as const }
  return (await app.as(ana, createUseCase, start)).body.id
}

async function happens(event: string, subject: string, detail: Record<string, unknown>, times = 1): Promise<void> {
  const context = app.contextOf(ana)
  for (let time = 0; time < times; time += 1)
    await context.transaction((db) => announce(db, context, { event, subject, detail }))
}

test('anybody in the agency reads what happened to a use: its moves once, and everything else, the latest first', async () => {
  app.setNow('2026-11-23T10:00:00Z')
  const id = await openRecord()
  app.setNow('2026-11-24T10:00:00Z')
  await happens('review decided', id, { discipline: 'privacy', outcome: 'approved', rationale: 'It keeps no names.' })
  app.setNow('2026-11-25T10:00:00Z')
  await app.as(ana, changeStage, { id, to: 'pre-deployment', reason: 'The team starts.' })
  const { body } = await app.as(ben, showUseHistory, { id })
  assert.deepEqual(
    body.events.map(({ what, because }) => [what, because]),
    [
      ['From idea to pre-deployment', 'The team starts.'],
      ['Review decided: privacy (approved)', 'It keeps no names.'],
      ['Entered as idea', 'Crews lose an hour a day on sorting.'],
    ],
  )
  assert.equal(body.total, 3)
})

test('what the ledger keeps for those who check it stays there', async () => {
  const id = await openRecord()
  await happens('evidence added', id, { title: 'Test report', sha256: 'abc123', source: { kind: 'upload', id: 'x' } })
  const { body } = await app.as(ben, showUseHistory, { id })
  assert.match(JSON.stringify(body), /Evidence added: Test report/)
  assert.doesNotMatch(JSON.stringify(body), /abc123|upload/)
})

test('a long history comes a page at a time, and each line stands on one page', async () => {
  const id = await openRecord()
  await happens('evidence added', id, { title: 'Report' }, 60)
  const pages = await Promise.all([1, 2, 3].map((page) => app.as(ben, showUseHistory, { id, page })))
  assert.deepEqual(
    pages.map(({ body }) => body.events.length),
    [25, 25, 11],
  )
  const keys = pages.flatMap(({ body }) => body.events.map(({ key }) => key))
  assert.equal(new Set(keys).size, 61)
})

test('the history of another agency’s use is not there', async () => {
  const id = await openRecord()
  assert.equal((await app.as(olaf, showUseHistory, { id })).status, 404)
})
