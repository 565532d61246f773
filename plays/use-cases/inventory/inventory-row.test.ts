import assert from 'node:assert/strict'
import { test } from 'node:test'

import { ColumnName, inventoryColumns, selectionsOf } from './inventory-column.ts'
import { inventoryRow, missingCells } from './inventory-row.ts'

const stage = (start: string) =>
  selectionsOf('development_stage').find(({ value }) => value.includes(`${start} –`))?.value ?? ''
const always: ColumnName[] = ['id', 'use_case_name', 'agency_bureau', 'contact_email', 'is_withheld', 'is_high_impact']
const active: ColumnName[] = ['topic_area', 'classification', 'problem_solved', 'benefits', 'system_outputs']
const running: ColumnName[] = [
  'operational_date',
  'contracting_usage',
  'have_ato',
  'data_description',
  'has_pii',
  'demographic_features',
  'has_custom_code',
]
const practices = ColumnName.options.filter((name) => name.startsWith('hi_'))

test('the pack has the 36 columns in the order of the published file', () => {
  assert.deepEqual(
    inventoryColumns.map(({ name }) => name),
    ColumnName.options,
  )
  assert.equal(practices.length, 9)
})

test('what is required grows with the stage', () => {
  assert.deepEqual(missingCells(inventoryRow({ development_stage: stage('Retired') })), always)
  assert.deepEqual(missingCells(inventoryRow({ development_stage: stage('Pre-deployment') })), [...always, ...active])
  assert.deepEqual(missingCells(inventoryRow({ development_stage: stage('Pilot') })), [
    ...always,
    ...active,
    ...running,
  ])
})

test('a deployed high-impact use answers for all nine practices', () => {
  const row = inventoryRow({ development_stage: stage('Deployed'), is_high_impact: 'a) High-impact' })
  assert.deepEqual(
    missingCells(row).filter((name) => name.startsWith('hi_')),
    practices,
  )
  assert.deepEqual(
    missingCells({ ...row, development_stage: stage('Pilot') }).filter((name) => name.startsWith('hi_')),
    [],
  )
})

test('vendor, system and justification are asked for only where they apply', () => {
  const row = inventoryRow({
    development_stage: stage('Pilot'),
    contracting_usage: 'a) Purchased from a vendor',
    have_ato: 'Yes',
  })
  assert.deepEqual(
    missingCells(row).filter((name) => name === 'vendor_name' || name === 'system_name_ato'),
    ['vendor_name', 'system_name_ato'],
  )
  const inHouse = { ...row, contracting_usage: 'b) Developed in-house', have_ato: 'No' }
  assert.deepEqual(
    missingCells(inHouse).filter((name) => name === 'vendor_name' || name === 'system_name_ato'),
    [],
  )
  const presumed = { ...row, is_high_impact: 'b) Presumed high-impact, but determined not high impact' }
  assert.ok(missingCells(presumed).includes('HI_justification'))
  assert.ok(!missingCells(row).includes('HI_justification'))
})
