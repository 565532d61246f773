import assert from 'node:assert/strict'
import { describe, test } from 'node:test'

import { claimsReader, exampleRows, lettersSorter, phoneRouter, roadCracks } from '../example-rows.ts'
import type { ColumnName } from '../inventory-column.ts'
import type { InventoryRow } from '../inventory-row.ts'
import { inventoryRow } from '../inventory-row.ts'
import type { Finding, LintedInventory } from './finding.ts'
import { lintInventory } from './lint-inventory.ts'

function lint(rows: readonly InventoryRow[], more: Partial<LintedInventory> = {}): Finding[] {
  const numbered = rows.map((values, at) => ({ row: at + 1, values }))
  return lintInventory({ rows: numbered, missing: [], unrecognised: [], marked: [], today: '2026-01-31', ...more })
}

const told = (findings: readonly Finding[], rule: string) =>
  findings.filter((finding) => finding.rule === rule).map(({ row, column }) => `${row} ${column}`)
const long = 'The pictures are ranked so that an engineer may visit the worst stretches of road first'

/** The rule, the rows, and where it speaks. */
const faults: [string, InventoryRow[], string[]][] = [
  [
    'blank-required',
    [{ ...claimsReader, hi_appeal_process: '', benefits: ' ' }],
    ['1 benefits', '1 hi_appeal_process'],
  ],
  ['blank-required', [{ ...phoneRouter, contact_email: '' }], ['1 contact_email']],
  [
    'name-only',
    [inventoryRow({ id: 'X-1', use_case_name: 'Something', problem_solved: 'A problem.' })],
    ['1 use_case_name'],
  ],
  ['id-repeated', [lettersSorter, { ...roadCracks, id: lettersSorter.id.toLowerCase() }], ['1 id', '2 id']],
  ['id-placeholder', [{ ...lettersSorter, id: 'TBD' }], ['1 id']],
  [
    'duplicate-name',
    [lettersSorter, { ...lettersSorter, id: 'DOE-X-7', use_case_name: 'LETTERS SORTER.' }],
    ['2 use_case_name'],
  ],
  [
    'near-duplicate',
    [
      { ...lettersSorter, use_case_name: 'Regional letters and parcels sorter' },
      { ...lettersSorter, id: 'DOE-X-7', use_case_name: 'Regional letters and parcel sorter' },
    ],
    ['2 use_case_name'],
  ],
  [
    'conflicting-verdict',
    [lettersSorter, { ...lettersSorter, id: 'DOE-X-7', is_high_impact: 'a) High-impact' }],
    ['2 is_high_impact'],
  ],
  [
    'conflicting-answers',
    [{ ...claimsReader, demographic_features: 'c) Age; k) None of the above' }],
    ['1 demographic_features'],
  ],
  ['conflicting-answers', [{ ...roadCracks, contracting_usage: 'b) Developed in-house' }], ['1 vendor_name']],
  ['conflicting-answers', [{ ...roadCracks, have_ato: 'No' }], ['1 system_name_ato']],
  ['withholding-reason-refused', [{ ...lettersSorter, is_withheld: 'd) Other' }], ['1 is_withheld']],
  [
    'copied-justification',
    [roadCracks, { ...roadCracks, id: 'DOE-X-8', use_case_name: 'Bridge watch' }],
    ['1 HI_justification', '2 HI_justification'],
  ],
  [
    'thin-justification',
    [{ ...roadCracks, HI_justification: 'Does not meet the definition.' }],
    ['1 HI_justification'],
  ],
  [
    'boilerplate',
    [1, 2, 3, 4, 5].map((at) => inventoryRow({ use_case_name: `Sorter ${at}`, benefits: long })),
    [1, 2, 3, 4, 5].map((row) => `${row} benefits`),
  ],
  ['repeated-answer', [{ ...lettersSorter, system_outputs: lettersSorter.benefits }], ['1 system_outputs']],
  ['date-unreadable', [{ ...roadCracks, operational_date: 'soon' }], ['1 operational_date']],
  ['date-unreadable', [{ ...roadCracks, operational_date: '2025-02-30' }], ['1 operational_date']],
  ['date-unlikely', [{ ...roadCracks, operational_date: '1900' }], ['1 operational_date']],
  ['date-ahead', [{ ...roadCracks, operational_date: 'Feb-26' }], ['1 operational_date']],
  ['link-internal', [{ ...claimsReader, pia_url: 'https://agency.sharepoint.com/pia' }], ['1 pia_url']],
  ['link-missing', [{ ...claimsReader, code_url: 'ask the team' }], ['1 code_url']],
  ['link-broken', [{ ...claimsReader, code_url: 'http://[broken' }], ['1 code_url']],
  ['email-unusable', [{ ...lettersSorter, contact_email: 'Mail Office' }], ['1 contact_email']],
  ['unexplained-acronym', [{ ...lettersSorter, system_outputs: 'A code for the LSQR queue.' }], ['1 system_outputs']],
  [
    'reading-grade',
    [{ ...lettersSorter, benefits: 'Operationalization of organizational interoperability capabilities, '.repeat(12) }],
    ['1 benefits'],
  ],
]

describe('each fault is found where it stands', () => {
  for (const [rule, rows, where] of faults)
    test(`${rule}: ${where.join(', ')}`, () => assert.deepEqual(told(lint(rows), rule), where))
})

describe('what is in order is left alone', () => {
  test('a faultless inventory', () => assert.deepEqual(lint(exampleRows), []))

  const fine: [string, InventoryRow[]][] = [
    ['blank-required', [phoneRouter]],
    ['name-only', [phoneRouter]],
    [
      'near-duplicate',
      [
        { ...lettersSorter, use_case_name: 'Regional letters sorter phase 1' },
        { ...lettersSorter, problem_solved: 'Another.', use_case_name: 'Regional letters sorter phase 2' },
      ],
    ],
    ['duplicate-name', [lettersSorter, { ...lettersSorter, agency: 'OTHER' }]],
    ['id-repeated', [lettersSorter, { ...lettersSorter, agency: 'OTHER' }]],
    ['unexplained-acronym', [{ ...lettersSorter, system_outputs: 'A code for the letters queue (LSQR). AI helps.' }]],
    ['link-missing', [{ ...claimsReader, pia_url: 'N/A', code_url: 'Not publicly available' }]],
    ['email-unusable', [{ ...lettersSorter, contact_email: 'a@example.gov; cc: b@example.gov' }]],
    ...[
      '2025',
      '06/2025',
      '6/3/25',
      '2025-06-03 00:00:00',
      'Jun-25',
      'June 2025',
      'June 3, 2025',
      '01/31/2026 00:00:00',
    ].map((operational_date): [string, InventoryRow[]] => ['date-unreadable', [{ ...roadCracks, operational_date }]]),
  ]
  for (const [rule, rows] of fine)
    test(`${rule}: ${rows[0]?.operational_date}`, () => assert.deepEqual(told(lint(rows), rule), []))
})

test('a column that the file leaves out is told once, not in each row', () => {
  const missing: ColumnName[] = ['contact_email']
  const findings = lint(
    [
      { ...lettersSorter, contact_email: '' },
      { ...phoneRouter, contact_email: '' },
    ],
    { missing },
  )
  assert.deepEqual(
    findings.map(({ rule, row, column }) => [rule, row, column]),
    [['missing-column', 0, 'contact_email']],
  )
})

test('what is no listed answer is told; an answer to another question is named as such', () => {
  const unrecognised = [
    { row: 1, column: 'has_pii' as const, value: 'Maybe' },
    {
      row: 1,
      column: 'hi_training_established' as const,
      value: 'b) Development of monitoring protocols is in-progess',
    },
  ]
  const findings = lint([claimsReader], { unrecognised })
  assert.deepEqual(
    findings.map(({ rule, column }) => [rule, column]),
    [
      ['unrecognised-value', 'has_pii'],
      ['answer-to-another-question', 'hi_training_established'],
    ],
  )
})

test('withholding for a reason that the law does not know is an error', () => {
  const unrecognised = [{ row: 1, column: 'is_withheld' as const, value: 'Internal use only' }]
  const [finding] = lint([{ ...lettersSorter, is_withheld: 'Internal use only' }], { unrecognised }).filter(
    ({ rule }) => rule === 'withholding-reason-refused',
  )
  assert.equal(finding?.severity, 'error')
})

test('a formula and a spreadsheet error are told', () => {
  const marked = [
    { row: 1, column: 'benefits' as const, mark: 'error' as const },
    { row: 1, column: 'system_outputs' as const, mark: 'formula' as const },
  ]
  assert.deepEqual(
    lint([lettersSorter], { marked }).map(({ rule }) => rule),
    ['error-cell', 'formula-cell'],
  )
})

test('the worst comes first, then the order of the file, and each finding says how to mend it', () => {
  const findings = lint([
    { ...lettersSorter, contact_email: 'nobody' },
    { ...roadCracks, id: '' },
  ])
  assert.deepEqual(
    findings.map(({ rule }) => rule),
    ['blank-required', 'email-unusable'],
  )
  assert.ok(findings.every(({ mend, message }) => mend.endsWith('.') && message.endsWith('.')))
})
