import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { hrefOf } from '@pilothouse/platform/http/call'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import { visitor, type Person } from '@pilothouse/platform/identity/person'
import { testApp } from '@pilothouse/platform/testing/test-app'
import { parse } from 'csv-parse/sync'
import { openGates } from '../gates.ts'
import { useCaseRoutes } from '../server.ts'
import { fileIdea } from '../ideas/contract.ts'
import { createUseCase } from '../portfolio/contract.ts'
import { draftPilotProposal, savePilotProposal } from '../proposals/contract.ts'
import { exportIdeas, exportInventoryList, exportPilotProposals, exportUseCases } from './contract.ts'

const app = await testApp((routes) => useCaseRoutes(routes, openGates))
after(app.close)
const agency = await exampleAgency(app.db)
const other = await exampleAgency(app.db, 'OTH')
const ona = examplePerson(agency, 'Ona Owner', ['use-case owner'])
const sam = examplePerson(agency, 'Sam Staff')
const stranger = examplePerson(other, 'Olaf Brand', ['chief AI officer'])

const lines = async (person: Person, address: string): Promise<string[][]> => {
  const response = await app.request(person, address)
  assert.equal(response.headers.get('content-type'), 'text/csv; charset=utf-8')
  return parse(await response.text(), { bom: true })
}
const names = async (person: Person, address: string) => (await lines(person, address)).slice(1).map(([name]) => name)
const everyUse = { stages: [], rules: [], columns: [] }
const create = (title: string, stage: 'idea' | 'pre-deployment' = 'pre-deployment') =>
  app.as(ona, createUseCase, {
    organisationId: agency.component.id,
    title,
    summary: 'For the test.',
    stage,
    reason: 'For the test.',
  })

test('the portfolio goes out whole, not a page of it, in the order and through the filters that were asked for', async () => {
  for (let nth = 1; nth <= 60; nth++) await create(`Sort letters ${String(nth).padStart(2, '0')}`)
  await create('Only thought about', 'idea')
  const all = await names(sam, hrefOf(exportUseCases, { sort: '-title' }))
  assert.deepEqual([all.length, all[0], all.at(-1)], [61, 'Sort letters 60', 'Only thought about'])
  assert.deepEqual(await names(sam, hrefOf(exportUseCases, { stage: ['idea'] })), ['Only thought about'])
  assert.deepEqual(await names(sam, hrefOf(exportUseCases, { text: 'letters 07' })), ['Sort letters 07'])
  assert.equal(
    (await names(sam, hrefOf(exportInventoryList, { ...everyUse, words: 'letters', stages: ['pre-deployment'] })))
      .length,
    60,
  )
})

test('what a spreadsheet would run as a formula is text in the file', async () => {
  await create('=HYPERLINK("https://elsewhere.example.gov")')
  const [name] = await names(sam, hrefOf(exportUseCases, { text: 'HYPERLINK' }))
  assert.equal(name, `' =HYPERLINK("https://elsewhere.example.gov")`)
})

test('ideas and proposals go out by their filters, and a draft to nobody who may not see it', async () => {
  await app.as(sam, fileIdea, {
    title: 'Read the meters',
    text: 'People read meters. A model could read them from photos.',
  })
  const { id, version } = (await app.as(ona, draftPilotProposal, {})).body
  await app.as(ona, savePilotProposal, { id, version, answers: { title: 'Meters by photo' } })
  assert.deepEqual(await names(ona, hrefOf(exportIdeas, { state: ['open'] })), ['Read the meters'])
  assert.deepEqual(await names(ona, hrefOf(exportIdeas, { state: ['closed'] })), [])
  assert.deepEqual(await names(ona, hrefOf(exportPilotProposals, {})), ['Meters by photo'])
  assert.deepEqual(await names(sam, hrefOf(exportPilotProposals, {})), [])
})

test('another agency takes nothing of it away, and a visitor is asked to sign in', async () => {
  for (const address of [
    hrefOf(exportUseCases, {}),
    hrefOf(exportIdeas, {}),
    hrefOf(exportPilotProposals, {}),
    hrefOf(exportInventoryList, everyUse),
  ]) {
    assert.deepEqual(await names(stranger, address), [])
    assert.equal((await app.request(visitor, address)).status, 401)
  }
})
