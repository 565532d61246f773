import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assert as always, boolean, constantFrom, option, property, record, subarray } from 'fast-check'
import { Stage } from '@pilothouse/use-cases/portfolio/stage'
import { DeterminationOutcome, UseFacts } from '../../obligations/facts/use-facts.ts'
import { examplePack } from '../example-pack.ts'
import type { PolicyPack } from '../policy-pack.ts'
import { shippedPacks } from '../shipped-packs.ts'
import { diffDuties } from './diff-duties.ts'
import { totalsOf } from './duty-change.ts'

const nothing = Object.fromEntries(Object.keys(UseFacts.shape).map((name) => [name, null]))
const factsWith = (some: Partial<UseFacts>): UseFacts => UseFacts.parse({ ...nothing, pilotExempt: false, ...some })

const facts = record({
  stage: option(constantFrom(...Stage.options)),
  determination: option(constantFrom(...DeterminationOutcome.options)),
  generative: option(boolean()),
  languageModel: option(boolean()),
  personalInformation: option(boolean()),
  procurement: option(constantFrom('purchased', 'in-house', 'both')),
  pilotExempt: boolean(),
}).map(factsWith)
const packs = subarray([...shippedPacks])

const keysOf = (changes: ReturnType<typeof diffDuties>, kind: string) =>
  new Set(changes.filter((change) => change.kind === kind).map(({ packId, key }) => `${packId} ${key}`))

test('nothing changes when the packs stay', () => {
  always(property(facts, packs, (use, same) => assert.deepEqual(diffDuties(use, same, same), [])))
})

test('what is gained one way is lost the other way', () => {
  always(
    property(facts, packs, packs, (use, one, other) => {
      const [there, back] = [diffDuties(use, one, other), diffDuties(use, other, one)]
      assert.deepEqual(keysOf(there, 'gained'), keysOf(back, 'lost'))
      assert.deepEqual(keysOf(there, 'lost'), keysOf(back, 'gained'))
      assert.deepEqual(keysOf(there, 'changed'), keysOf(back, 'changed'))
    }),
  )
})

const withTested = (changes: Partial<PolicyPack['obligations'][number]>): PolicyPack => {
  const [tested, ...others] = examplePack().obligations
  return examplePack({ obligations: [...(tested ? [{ ...tested, ...changes }] : []), ...others] })
}

test('a changed duty says what changes: text, due stage, evidence, reviewers', () => {
  const next = withTested({
    what: 'It was tested twice on the real task and reviewed.',
    dueBefore: 'pilot',
    satisfiedBy: ['review'],
    reviewedBy: ['privacy', 'legal'],
  })
  const [change, ...others] = diffDuties(factsWith({ stage: 'pre-deployment' }), [examplePack()], [next])
  assert.deepEqual(others, [])
  assert.deepEqual(change?.differences.map(({ what, before, after }) => [what, before, after]).slice(1), [
    ['due', 'Before it is deployed', 'Before a pilot begins'],
    ['evidence', 'A review and an evaluation', 'A review'],
    ['reviewers', 'Privacy', 'Privacy and legal'],
  ])
})

test('a rule that needs an unknown fact makes a duty uncertain, and names the fact', () => {
  const next = withTested({ appliesWhen: { '==': [{ var: 'publicFacing' }, true] } })
  const [change] = diffDuties(factsWith({ stage: 'pre-deployment' }), [examplePack()], [next])
  assert.deepEqual([change?.kind, change?.missing], ['changed', ['whether the public deals with it directly']])
  assert.deepEqual(
    change?.differences.map(({ what }) => what),
    ['certainty'],
  )
  const [lost] = diffDuties(factsWith({ stage: 'pre-deployment', publicFacing: false }), [examplePack()], [next])
  assert.equal(lost?.kind, 'lost')
})

const use = (stage: Stage | null, number: number) => ({
  useCaseId: `00000000-0000-4000-8000-00000000000${number}`,
  title: `Use ${number}`,
  stage,
  changes: diffDuties(factsWith({ stage }), [], [examplePack()]),
})

test('totals count uses, and those for which nobody can tell', () => {
  const totals = totalsOf([use('pilot', 1), use(null, 2), use('deployed', 3)])
  assert.deepEqual(
    totals.map(({ key, uses, unknown }) => [key, uses, unknown]),
    [
      ['told', 3, 0],
      ['tested', 2, 1],
    ],
  )
})
