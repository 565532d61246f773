import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  array,
  assert as always,
  boolean,
  constantFrom,
  date,
  letrec,
  option,
  oneof,
  property,
  record,
  tuple,
  uniqueArray,
  type Arbitrary,
} from 'fast-check'
import jsonLogic from 'json-logic-js'
import { Stage } from '@pilothouse/use-cases/portfolio/stage'
import { DeterminationOutcome, type UseFacts } from '../obligations/facts/use-facts.ts'
import { evaluate, missingFacts } from './evaluate-rule.ts'
import { Rule } from './rule.ts'

const day = date({ min: new Date('2023-01-01'), max: new Date('2028-12-31'), noInvalidDate: true }).map((at) =>
  at.toISOString().slice(0, 10),
)
const category = constantFrom('public', 'internal', 'personal', 'law enforcement')
const stage = constantFrom(...Stage.options)
const outcome = constantFrom(...DeterminationOutcome.options)
const bought = constantFrom('purchased', 'in-house', 'both')
const influence = constantFrom('decides', 'informs', 'neither')

const yesNoFacts = ['generative', 'agentic', 'personalInformation', 'publicFacing', 'customCode'] as const

const factsWhere = (maybe: <T>(value: Arbitrary<T>) => Arbitrary<T | null>): Arbitrary<UseFacts> =>
  record({
    stage: maybe(stage),
    determination: maybe(outcome),
    generative: maybe(boolean()),
    agentic: maybe(boolean()),
    languageModel: maybe(boolean()),
    personalInformation: maybe(boolean()),
    demographicFeatures: maybe(boolean()),
    procurement: maybe(bought),
    customCode: maybe(boolean()),
    publicFacing: maybe(boolean()),
    influence: maybe(influence),
    dataCategories: maybe(uniqueArray(category)),
    acquiredOn: maybe(day),
    operationalOn: maybe(day),
    pilotExempt: boolean(),
  })

const stated = factsWhere((value) => value)
const partlyStated = factsWhere((value) => option(value))

const comparison: Arbitrary<Rule> = oneof(
  constantFrom(...yesNoFacts).map((name) => ({ var: name })),
  tuple(constantFrom(...yesNoFacts), boolean()).map(([name, value]): Rule => ({ '==': [{ var: name }, value] })),
  stage.map((value): Rule => ({ '==': [{ var: 'stage' }, value] })),
  outcome.map((value): Rule => ({ '!=': [{ var: 'determination' }, value] })),
  array(stage, { maxLength: 3 }).map((values): Rule => ({ in: [{ var: 'stage' }, values] })),
  category.map((value): Rule => ({ in: [value, { var: 'dataCategories' }] })),
  day.map((value): Rule => ({ '<': [{ var: 'acquiredOn' }, value] })),
  day.map((value): Rule => ({ '>=': [{ var: 'operationalOn' }, value] })),
)

const { rule } = letrec<{ rule: Rule }>((tie) => ({
  rule: oneof(
    { depthSize: 'small', withCrossShrink: true },
    comparison,
    boolean(),
    tie('rule').map((part): Rule => ({ '!': part })),
    array(tie('rule'), { minLength: 1, maxLength: 3 }).map((and): Rule => ({ and })),
    array(tie('rule'), { minLength: 1, maxLength: 3 }).map((or): Rule => ({ or })),
  ),
}))

const MANY = { numRuns: 2_000 }

/** What is known, and the same use after more was stated. */
const growing = tuple(partlyStated, stated).map(([before, more]) => ({
  before,
  after: { ...more, ...Object.fromEntries(Object.entries(before).filter(([, value]) => value !== null)) },
}))

describe('a rule on a use', () => {
  test('of which everything is stated gives what JSON Logic gives', () => {
    always(
      property(rule, stated, (rule, facts) => {
        assert.equal(evaluate(Rule.parse(rule), facts), Boolean(jsonLogic.apply(asJsonLogic(rule), facts)))
      }),
      MANY,
    )
  })

  test('never changes its answer when more is stated', () => {
    always(
      property(rule, growing, (rule, { before, after }) => {
        const verdict = evaluate(rule, before)
        if (verdict !== 'unknown') assert.equal(evaluate(rule, after), verdict)
      }),
      MANY,
    )
  })

  test('says which facts keep it from an answer: stating those alone gives one', () => {
    always(
      property(rule, growing, (rule, { before, after }) => {
        const missing = missingFacts(rule, before)
        assert.equal(missing.length > 0, evaluate(rule, before) === 'unknown')
        const told = { ...before, ...Object.fromEntries(missing.map((name) => [name, after[name]])) }
        assert.notEqual(evaluate(rule, told), 'unknown')
      }),
      MANY,
    )
  })
})

test('an unknown fact is not "no"', () => {
  const use = { ...nothing, stage: 'pilot' } as const
  const highImpact: Rule = { '==': [{ var: 'determination' }, 'high-impact'] }
  assert.equal(evaluate(highImpact, use), 'unknown')
  assert.equal(evaluate({ '!': highImpact }, use), 'unknown')
  assert.equal(evaluate({ and: [highImpact, { '==': [{ var: 'stage' }, 'deployed'] }] }, use), false)
  assert.deepEqual(missingFacts({ and: [highImpact, { var: 'publicFacing' }] }, use), ['determination', 'publicFacing'])
})

test('a fact that there is not stays unknown', () => {
  assert.equal(evaluate({ var: 'toString' }, nothing), 'unknown')
})

const nothing: UseFacts = {
  stage: null,
  determination: null,
  generative: null,
  agentic: null,
  languageModel: null,
  personalInformation: null,
  demographicFeatures: null,
  procurement: null,
  customCode: null,
  publicFacing: null,
  influence: null,
  dataCategories: null,
  acquiredOn: null,
  operationalOn: null,
  pilotExempt: false,
}

const asJsonLogic = (rule: Rule): Parameters<typeof jsonLogic.apply>[0] => JSON.parse(JSON.stringify(rule))
