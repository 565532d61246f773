import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import { installationIn } from '@pilothouse/platform/identity/person'
import { testWorld } from '@pilothouse/platform/testing/test-context'
import { exampleUseCase } from '../../example.ts'
import { createUseCase } from '../../portfolio/create-use-case.ts'
import { openUseCase } from '../../portfolio/open-use-case.ts'
import { cellsOfDetermination, cellsOfWaiver, reportCells } from './report-cells.ts'

const world = await testWorld()
after(world.close)
const agency = await exampleAgency(world.db)
const ana = world.contextOf(examplePerson(agency, 'Ana Ruiz', ['use-case owner']))
const installation = world.contextOf(installationIn(agency.id))
const newUse = async () => (await createUseCase(ana, exampleUseCase(agency.id))).id
const cellsOf = async (id: string) => (await openUseCase(ana, { id })).useCase.cells

test('a determination is reported in OMB’s own words, and once', async () => {
  const id = await newUse()
  const cells = cellsOfDetermination('presumed but not', 'It orders a list.')
  await reportCells(installation, id, cells)
  const { version } = (await openUseCase(ana, { id })).useCase
  await reportCells(installation, id, cells)
  assert.equal((await openUseCase(ana, { id })).useCase.version, version)
  const { is_high_impact: verdict, HI_justification: reason } = await cellsOf(id)
  assert.equal(verdict, 'b) Presumed high-impact, but determined not high impact')
  assert.equal(reason, 'It orders a list.')
})

test('a later finding takes the old justification away', async () => {
  const id = await newUse()
  await reportCells(installation, id, cellsOfDetermination('presumed but not', 'It orders a list.'))
  await reportCells(installation, id, cellsOfDetermination('high-impact', 'It ranks calls.'))
  const { is_high_impact: verdict, HI_justification: reason } = await cellsOf(id)
  assert.deepEqual([verdict, reason], ['a) High-impact', ''])
})

test('a waiver answers its column while it counts, and a column that OMB does not know is left alone', async () => {
  const id = await newUse()
  await reportCells(installation, id, cellsOfWaiver('hi_testing_conducted', true))
  assert.match((await cellsOf(id))['hi_testing_conducted'] ?? '', /CAIO has waived this minimum practice and reported/)
  await reportCells(installation, id, cellsOfWaiver('hi_testing_conducted', false))
  assert.equal((await cellsOf(id))['hi_testing_conducted'], '')
  assert.deepEqual(cellsOfWaiver('of_no_inventory', true), {})
})
