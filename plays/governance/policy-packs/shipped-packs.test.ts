import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { describe, test } from 'node:test'
import { inventoryColumns } from '@pilothouse/use-cases/inventory/inventory-column'
import { sayRule } from './saying/say-rule.ts'
import type { PolicyPack } from './policy-pack.ts'
import { shippedPacks } from './shipped-packs.ts'

/** What a pack may count, and how: the source's number stands in `counted`. */
const counters: Readonly<Record<string, (pack: PolicyPack, named: string) => number>> = {
  'minimum practices': ({ practices, obligations }) =>
    practices.filter(({ id }) => obligations.some(({ practice, waiver }) => practice === id && waiver)).length,
  practices: ({ practices }) => practices.length,
  obligations: ({ obligations }) => obligations.length,
  'obligations of': ({ obligations }, named) => obligations.filter(({ practice }) => practice === named).length,
  'parts of': ({ obligations }, named) =>
    obligations.find(({ id }) => id === named)?.what.match(/\(\d+\) /g)?.length ?? 0,
  principles: ({ practices }) =>
    practices.filter(({ id }) => ['truth-seeking', 'ideological-neutrality'].includes(id)).length,
  'practice columns of the inventory': ({ obligations }) =>
    new Set(obligations.flatMap(({ answers }) => answers ?? [])).size,
}

function count(pack: PolicyPack, what: string): number {
  const [, of, named] = /^(obligations of|parts of) (.+)$/.exec(what) ?? [null, what, '']
  const counter = counters[of ?? what]
  assert.ok(counter, `${pack.id}: nobody knows how to count “${what}”`)
  return counter(pack, named ?? '')
}

describe('a shipped pack', () => {
  for (const pack of shippedPacks) {
    test(`${pack.id} holds as many items as its source`, () => {
      for (const { what, expected } of pack.counted) assert.equal(count(pack, what), expected, `${pack.id}: ${what}`)
    })
  }

  test('stands in the list as each file of the folder does', () => {
    const folder = new URL('.', import.meta.resolve('@pilothouse/packs/policy/agency-baseline-2026-11-01.json'))
    const names = shippedPacks.map(({ id, version }) => `${id}-${version}.json`)
    assert.deepEqual(names.sort(alphabetical), readdirSync(folder).sort(alphabetical))
  })

  test('links every item to an official site', () => {
    const official = /^https:\/\/([a-z-]+\.)*([a-z]+\.gov|doi\.org)\//
    for (const { id, practices, obligations } of shippedPacks) {
      for (const { source } of [...practices, ...obligations]) assert.match(source.link ?? '', official, id)
    }
  })
})

test('M-25-21 answers each of the nine practice columns of the inventory once', () => {
  const pack = shippedPacks.find(({ id }) => id === 'us-omb-m-25-21')
  const answers = pack?.obligations.flatMap((obligation) => obligation.answers ?? [])
  const asked = inventoryColumns.map(({ name }) => name).filter((name) => name.startsWith('hi_'))
  assert.deepEqual(answers?.sort(alphabetical), asked.sort(alphabetical))
})

test('M-25-21 lets the chief AI officer waive the minimum practices for a year, and nothing else', () => {
  const pack = shippedPacks.find(({ id }) => id === 'us-omb-m-25-21')
  for (const { practice, waiver, id } of pack?.obligations ?? []) {
    const fixed = ['every-use', 'pilot'].includes(practice)
    assert.deepEqual(waiver, fixed ? null : { by: 'chief AI officer', atMostMonths: 12 }, id)
  }
})

test('M-25-21 holds a deployment back for every practice, exempt pilot or not', () => {
  const pack = shippedPacks.find(({ id }) => id === 'us-omb-m-25-21')
  for (const { waiver, dueBefore, appliesWhen } of pack?.obligations ?? []) {
    if (!waiver) continue
    assert.equal(dueBefore, 'deployed')
    assert.equal(sayRule(appliesWhen), 'Applies when the use is high-impact and in pre-deployment, pilot or deployed.')
  }
})

test('the baseline is light: at most ten duties, and a reviewer only for personal information or serious effect', () => {
  const baseline = shippedPacks.find(({ id }) => id === 'agency-baseline')
  const disciplines = new Set(baseline?.obligations.flatMap(({ reviewedBy }) => reviewedBy))
  assert.ok((baseline?.obligations.length ?? 99) <= 10)
  assert.deepEqual([...disciplines].sort(alphabetical), ['legal', 'privacy'])
})

const alphabetical = (a: string, b: string) => a.localeCompare(b)
