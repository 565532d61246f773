import assert from 'node:assert/strict'
import { describe, test } from 'node:test'

import { Refusal } from '@pilothouse/platform/refusal'

import { claimsReader, exampleRows } from '../example-rows.ts'
import { inventoryColumns } from '../inventory-column.ts'
import type { Sheet } from '../tables/sheet.ts'
import { findCots } from './understand-cots.ts'
import { understandInventory } from './understand-inventory.ts'

function sheet(rows: string[][], name = 'Sheet1'): Sheet {
  return { name, rows, rowNumbers: rows.map((_, at) => at + 1), marks: new Map() }
}

const long = inventoryColumns.map(({ heading }) => heading)
const short = inventoryColumns.map(({ name }) => name)
const cells = exampleRows.map((row) => inventoryColumns.map(({ name }) => row[name]))

describe('headings', () => {
  const ways: Record<string, (heading: string) => string> = {
    'as OMB has them': (heading) => heading,
    'in capitals': (heading) => heading.toUpperCase(),
    'with other line breaks': (heading) => heading.replaceAll(' ', '\n'),
    'with hard spaces and other dashes': (heading) => heading.replaceAll(' ', '\u00a0').replaceAll('-', '–'),
    'without punctuation': (heading) => heading.replaceAll(/[?.,:()’]/g, ''),
    'without the practice': (heading) => heading.split(/\n\n/)[0] ?? '',
    'with a number and a star': (heading) => `12. ${heading.split(/\n\n/)[0] ?? ''}*`,
    'marked as required': (heading) => `${heading.split(/\n\n/)[0] ?? ''} (required)`,
  }
  for (const [way, write] of Object.entries(ways)) {
    test(`long headings ${way}`, () => {
      const { headed, rows } = understandInventory([sheet([long.map(write), ...cells])])
      assert.deepEqual(
        headed.headings.map(({ known }) => known?.column),
        short,
      )
      assert.deepEqual(
        rows.map(({ values }) => values),
        exampleRows,
      )
    })
  }

  test('a heading with other words is taken for the nearest, and said to be so', () => {
    const changed = long.map((heading) =>
      heading.replace('Does this AI use case have an associated', 'Does the use case have an associated'),
    )
    const { headed } = understandInventory([sheet([changed, ...cells])])
    assert.deepEqual(headed.headings[short.indexOf('have_ato')]?.known, { column: 'have_ato', sure: 'check' })
  })

  test('titles above the heading and blank rows below it do not count', () => {
    const rows = [
      ['Agency AI use case inventory'],
      ['', 'Fiscal year 2025'],
      [],
      short,
      [],
      cells[0] ?? [],
      [],
      cells[1] ?? [],
    ]
    assert.deepEqual(
      understandInventory([sheet(rows)]).rows.map(({ row }) => row),
      [2, 4],
    )
  })

  test('the inventory is found among other sheets, and the list of products beside it', () => {
    const list = sheet(
      [
        ['AI Use Case', 'Agency Use (Y/N)?', 'Name of Commercial Product or Service Used'],
        ['Generating code using AI.', 'yes', 'Helper'],
      ],
      'COTS',
    )
    const understood = understandInventory([
      sheet([['How to fill this in'], ['Choose one']], 'Instructions'),
      list,
      sheet([long, ...cells], 'Individual'),
    ])
    assert.equal(understood.headed.sheet.name, 'Individual')
    assert.deepEqual(
      understood.cots?.rows.map(({ task, used, products }) => [task, used, products]),
      [['Generating code using AI.', 'Y', 'Helper']],
    )
    assert.deepEqual(understood.otherSheets, ['Instructions'])
  })

  test('what OMB has no column for is kept under its heading; what the file leaves out is listed', () => {
    const { headed, rows } = understandInventory([
      sheet([
        ['Use Case Name', 'Stage of Development', 'Owner’s mood'],
        ['Letters', 'Pilot', 'good', 'seen'],
      ]),
    ])
    assert.deepEqual(rows[0]?.extras, { 'Owner’s mood': 'good', 'Column D': 'seen' })
    assert.ok(headed.missing.includes('is_high_impact') && !headed.missing.includes('link_to_data'))
  })

  test('refused: two headings alike, and a file without a heading', () => {
    assert.throws(
      () => understandInventory([sheet([[...short, 'Use Case Name'], []])]),
      (error) => error instanceof Refusal && /headed alike: D .* and AK /.test(error.message),
    )
    assert.throws(
      () =>
        understandInventory([
          sheet([
            ['a', 'b'],
            ['1', '2'],
          ]),
        ]),
      (error) => error instanceof Refusal && /No heading row/.test(error.message),
    )
  })

  test('the 2024 form is read as far as its questions are the same', () => {
    const heading = [
      'Use Case Name',
      'Agency',
      'Agency Abbreviation',
      'Bureau',
      'Stage of Development',
      'Is the AI use case rights-impacting, safety-impacting, both, or neither?',
      'Date Initiated',
      'Date Implemented',
      'If Other, please explain.',
      'If Other, please explain.',
    ]
    const { headed, rows } = understandInventory([
      sheet([
        heading,
        [
          'Letters',
          'Department of Examples',
          'DOE-X',
          'Mail',
          'Operation and Maintenance',
          'Neither',
          '1/2023',
          '2/2024',
          'p',
          'q',
        ],
      ]),
    ])
    assert.equal(headed.year, 2024)
    assert.equal(rows[0]?.extras['If Other, please explain. [I]'], 'p')
    const {
      agency,
      agency_name: name,
      operational_date: date,
      is_high_impact: impact,
      development_stage: stage,
    } = rows[0]?.values ?? claimsReader
    assert.deepEqual(
      [agency, name, date, impact, stage.slice(0, 11)],
      ['DOE-X', 'Department of Examples', '2/2024', '', 'c) Deployed'],
    )
  })
})

test('each cell that was read otherwise than written is told with both texts; what was not recognised is kept', () => {
  const { rows, recodings, unrecognised } = understandInventory([
    sheet([
      ['Use Case Name', 'Stage of Development', 'ATO'],
      ['A', ' Pilot ', 'Maybe'],
      ['B', 'nearly', 'TRUE'],
    ]),
  ])
  const pilot = recodings.find(({ column }) => column === 'development_stage')?.to ?? ''
  assert.match(pilot, /^b\) Pilot – /)
  assert.deepEqual(recodings, [
    { row: 1, column: 'development_stage', from: ' Pilot ', to: pilot },
    { row: 2, column: 'have_ato', from: 'TRUE', to: 'Yes' },
  ])
  assert.deepEqual(unrecognised, [
    { row: 1, column: 'have_ato', value: 'Maybe' },
    { row: 2, column: 'development_stage', value: 'nearly' },
  ])
  assert.deepEqual(
    [rows[0]?.reported.development_stage, rows[0]?.values.development_stage, rows[1]?.values.development_stage],
    [' Pilot ', pilot, 'nearly'],
  )
})

test('the list of products knows its tasks, its bands and its yes and no', () => {
  const heading = [
    'Agency',
    'AI Use Case',
    'Agency Use (Y/N)?',
    'Name of Commercial Product or Service Used',
    'Estimated # of Licenses/Users',
  ]
  const list = sheet([
    heading,
    ['X', 'l) Generating Code Using AI', 'YES', 'Helper', '1 – 100'],
    ['X', 'Brewing coffee', 'sometimes', '', 'some'],
  ])
  const { rows, recodings, unrecognised } = findCots([list])
  assert.throws(() => findCots([sheet([['a'], ['b']])]), Refusal)
  assert.deepEqual(rows[0], {
    row: 1,
    agency: 'X',
    task: 'Generating code using AI.',
    used: 'Y',
    products: 'Helper',
    licences: '1-100',
  })
  assert.deepEqual(
    recodings.map(({ to }) => to),
    ['Generating code using AI.', 'Y', '1-100'],
  )
  assert.deepEqual(
    unrecognised.map(({ value }) => value),
    ['Brewing coffee', 'sometimes', 'some'],
  )
})
