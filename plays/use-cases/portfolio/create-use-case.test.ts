import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import { testApp } from '@pilothouse/platform/testing/test-app'
import { exampleUseCase } from '../example.ts'
import { openGates } from '../gates.ts'
import { useCaseRoutes } from '../server.ts'
import { changeStage, createUseCase, editUseCase, openUseCase } from './contract.ts'
import type { UseCase } from './use-case.ts'

const app = await testApp((routes) => useCaseRoutes(routes, openGates))
after(app.close)
const agency = await exampleAgency(app.db)
const other = await exampleAgency(app.db, 'OTH')
const ana = examplePerson(agency, 'Ana Ruiz', ['use-case owner'])
const ben = examplePerson(agency, 'Ben Osei', ['use-case owner'])
const cora = examplePerson(agency, 'Cora Lindqvist', ['chief AI officer'])
const start = { inventoryId: null, stage: 'idea' } as const
const example = (facts: object = {}) => ({ ...exampleUseCase(agency.component.id), ...start, ...facts })

test('an owner opens a record, which starts its history', async () => {
  const { body } = await app.as(ana, createUseCase, example())
  const record = await app.as(ana, openUseCase, { id: body.id })
  assert.equal(record.body.useCase.ownerName, 'Ana Ruiz')
  assert.equal(record.body.useCase.organisationName, 'Office of Ferries')
  assert.deepEqual(
    record.body.history.map(({ from, to }) => ({ from, to })),
    [{ from: null, to: 'idea' }],
  )
})

test('what is reported follows the name and the stage', async () => {
  const { body } = await app.as(ana, createUseCase, example())
  assert.equal(body.cells['use_case_name'], 'Sort pothole reports')
  assert.equal(body.cells['development_stage'], '')
  const moved = await app.as(ana, changeStage, { id: body.id, to: 'pre-deployment', reason: 'The team starts.' })
  assert.equal(
    moved.body.cells['development_stage'],
    'a) Pre-deployment – The use case is in a development or acquisition status.',
  )
})

test('only an owner may open a record, and only in an organisation that the role reaches', async () => {
  const staff = examplePerson(agency, 'Stella Staff')
  assert.equal((await app.as(staff, createUseCase, example())).status, 403)
  const narrow = {
    ...ana,
    id: 'narrow',
    roles: [
      { role: 'use-case owner', organisationId: agency.component.id, path: agency.component.path, discipline: null },
    ],
  } as const
  assert.equal(
    (await app.as({ ...narrow, roles: [...narrow.roles] }, createUseCase, example({ organisationId: agency.id })))
      .status,
    403,
  )
  assert.equal((await app.as({ ...narrow, roles: [...narrow.roles] }, createUseCase, example())).status, 200)
})

test('a record cannot be put into another agency, nor read from there', async () => {
  assert.equal((await app.as(ana, createUseCase, example({ organisationId: other.id }))).status, 422)
  const { body } = await app.as(ana, createUseCase, example())
  const stranger = examplePerson(other, 'Otto Stranger', ['chief AI officer'])
  assert.equal((await app.as(stranger, openUseCase, { id: body.id })).status, 404)
  assert.equal((await app.as(stranger, editUseCase, edit(body))).status, 404)
})

test('a Use Case ID is given once, even after its first bearer got another', async () => {
  const first = await app.as(ana, createUseCase, example({ inventoryId: 'DLN-1' }))
  const refused = await app.as(ana, createUseCase, example({ inventoryId: 'DLN-1' }))
  assert.equal(refused.status, 409)
  assert.match(refused.problem?.detail ?? '', /never used twice/)
  await app.as(ana, editUseCase, { ...edit(first.body), inventoryId: 'DLN-2' })
  assert.equal((await app.as(ana, createUseCase, example({ inventoryId: 'DLN-1' }))).status, 409)
})

test('the owner and the Chief AI Officer may edit, another owner may not', async () => {
  const { body } = await app.as(ana, createUseCase, example())
  assert.equal((await app.as(ben, editUseCase, edit(body))).status, 403)
  const edited = await app.as(cora, editUseCase, { ...edit(body), title: 'Sort road reports' })
  assert.equal(edited.body.title, 'Sort road reports')
  assert.equal(edited.body.cells['use_case_name'], 'Sort road reports')
})

test('an edit over an older version is refused and changes nothing', async () => {
  const { body } = await app.as(ana, createUseCase, example())
  await app.as(ana, editUseCase, { ...edit(body), title: 'First to save' })
  const late = await app.as(ana, editUseCase, { ...edit(body), title: 'Second to save' })
  assert.equal(late.status, 409)
  assert.equal((await app.as(ana, openUseCase, { id: body.id })).body.useCase.title, 'First to save')
})

const edit = ({ id, version, title, summary, organisationId, inventoryId }: UseCase) => ({
  id,
  version,
  title,
  summary,
  organisationId,
  inventoryId,
})
