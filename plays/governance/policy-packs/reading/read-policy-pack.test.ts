import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { assert as always, json, jsonValue, property } from 'fast-check'
import { Rule } from '../rule.ts'
import { examplePack } from '../example-pack.ts'
import { readPolicyPack, readPolicyPackFile } from './read-policy-pack.ts'
import { ruleFaults } from './rule-faults.ts'

const textOf = (pack: unknown) => JSON.stringify(pack, null, 2)
const good = textOf(examplePack())

/** The line on which `piece` first stands. */
const lineOf = (text: string, piece: string) => text.slice(0, text.indexOf(piece)).split('\n').length

const faultsIn = (text: string) => {
  const read = readPolicyPack(text)
  return read.kind === 'refused' ? read.faults : []
}

/** The example with one piece of its text replaced, and the line where that happened. */
function broken(piece: string, by: string) {
  assert.ok(good.includes(piece), `the example has ${piece}`)
  const text = good.replace(piece, by)
  return { faults: faultsIn(text), line: lineOf(good, piece) }
}

test('a pack of the right form is read', () => {
  const read = readPolicyPack(good)
  assert.equal(read.kind, 'read')
})

test('every shipped file is read by the same reader', () => {
  const folder = new URL(import.meta.resolve('@pilothouse/packs/policy/agency-baseline-2026-11-01.json'))
  for (const name of readdirSync(new URL('.', folder))) {
    assert.deepEqual(faultsIn(readFileSync(new URL(name, folder), 'utf8')), [], name)
  }
})

describe('a wrong pack is refused whole, with the line and the reason', () => {
  const cases: readonly (readonly [string, string, string, RegExp, string?])[] = [
    ['a fact that there is not', '"var": "stage"', '"var": "stadium"', /no fact "stadium"/],
    ['a value that the fact cannot have', '"pilot"\n', '"pilots"\n', /"pilots" is no value of “stage”/],
    ['an operator that there is not', '"in": [', '"xor": [', /no operator “xor”/],
    ['a practice that there is not', '"practice": "care"', '"practice": "cure"', /no practice “cure”/],
    ['a column that OMB does not have', '"hi_testing_conducted"', '"hi_testing"', /no column “hi_testing”/],
    ['an id too long', '"id": "told"', `"id": "${'t'.repeat(61)}"`, /at most 60/],
    ['an id given twice', '"id": "told"', '"id": "tested"', /“tested” is taken/],
    ['a last day before the first', '"effectiveUntil": null', '"effectiveUntil": "2020-01-01"', /before the first/],
    [
      'a waiver by a role that may not',
      '"by": "chief AI officer"',
      '"by": "administrator"',
      /Only the chief AI officer/,
    ],
    ['a role that there is not', '"owedBy": "use-case owner"', '"owedBy": "owner"', /Use one of: staff/],
    ['a discipline without review', '"review",', '"document",', /“review” must be among/],
    ['a renewal before it is due', '"everyMonths": 12', '"everyMonths": 1', /renewed before it is due/],
    ['a link that is not safe', '"https://example.gov/policy"', '"http://example.gov/policy"', /begins with https/],
    ['a field that there is not', '"title": "Told"', '"heading": "Told"', /no field “heading”/],
    ['a pack that supersedes itself', '"supersedes": []', '"supersedes": ["example-policy"]', /Name only other packs/],
  ]
  for (const [name, piece, by, reason] of cases) {
    test(name, () => {
      const { faults, line } = broken(piece, by)
      const fault = faults.find(({ because }) => reason.test(because))
      assert.ok(fault, `found: ${JSON.stringify(faults)}`)
      assert.ok(Math.abs(fault.line - line) <= 1, `line ${fault.line}, not ${line}`)
    })
  }
})

test('a duty that its rule lets begin too late to hold anything back is refused', () => {
  const [tested, ...others] = examplePack().obligations
  const late = { ...tested, appliesWhen: { '==': [{ var: 'stage' }, 'deployed'] } }
  assert.match(faultsIn(textOf({ ...examplePack(), obligations: [late, ...others] }))[0]?.because ?? '', /never be due/)
})

test('what is missing is shown at the line of what it is missing from', () => {
  const { owedBy: _owedBy, ...rest } = examplePack().obligations[0] ?? {}
  const text = textOf({ ...examplePack(), obligations: [rest, ...examplePack().obligations.slice(1)] })
  const [fault] = faultsIn(text)
  assert.equal(fault?.path, 'obligations[0].owedBy')
  assert.equal(fault.line, lineOf(text, '"id": "tested"') - 1)
})

test('a text that is not JSON is refused at its line', () => {
  assert.deepEqual(faultsIn('{\n  "id": "x",\n}'), [
    { line: 3, path: '', because: 'A name in double quotes is missing here, or a comma is too many.' },
  ])
  assert.match(faultsIn('{\n"a": 1,\n"a": 2\n}')[0]?.because ?? '', /“a” stands twice/)
  assert.match(faultsIn('// no\n{}')[0]?.because ?? '', /no comments/)
  assert.match(faultsIn('{\n"a": "\\u0000"\n}')[0]?.because ?? '', /cannot be kept/)
  assert.match(faultsIn('["\\ud800"]')[0]?.because ?? '', /cannot be kept/)
  assert.match(faultsIn('')[0]?.because ?? '', /empty|missing/)
})

const reasonOf = (bytes: Uint8Array) => {
  const read = readPolicyPackFile(bytes)
  return read.kind === 'refused' ? read.faults[0]?.because : ''
}

test('a file too large, too deep or not text is refused', () => {
  assert.match(reasonOf(new Uint8Array(1_048_577)) ?? '', /larger than 1 MB/)
  assert.match(reasonOf(Buffer.from('['.repeat(1_000_000))) ?? '', /nests deeper/)
  assert.match(reasonOf(Uint8Array.of(0xff, 0xfe, 0x00)) ?? '', /not UTF-8/)
  const deepRule = `${'{"!":'.repeat(30)}true${'}'.repeat(30)}`
  assert.match(
    faultsIn(good.replace(/"appliesWhen": true/, `"appliesWhen": ${deepRule}`))[0]?.because ?? '',
    /nests at most/,
  )
})

test('whatever the file holds, it is read or refused with a reason', () => {
  always(property(json(), (text) => faultsIn(text).every(({ because, line }) => because !== '' && line >= 1)))
  always(property(jsonValue(), (value) => faultsIn(textOf({ ...examplePack(), obligations: value })).length >= 0))
})

test('a rule without faults has the form of a rule', () => {
  always(
    property(jsonValue({ maxDepth: 4 }), (value) => {
      if (ruleFaults(value, []).length === 0) assert.ok(Rule.safeParse(value).success)
    }),
  )
})
