import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Rule } from '../rule.ts'
import { sayRule } from './say-rule.ts'
import { shippedPacks } from '../shipped-packs.ts'

const highImpact: Rule = { '==': [{ var: 'determination' }, 'high-impact'] }
const running: Rule = { in: [{ var: 'stage' }, ['pilot', 'deployed']] }
const bought = { '>=': [{ var: 'acquiredOn' }, '2026-02-01'] } satisfies Rule

const sentences: readonly (readonly [Rule, string])[] = [
  [true, 'Applies to every use.'],
  [{ and: [true, false] }, 'Applies to no use.'],
  [{ and: [highImpact, running] }, 'Applies when the use is high-impact and in pilot or deployed.'],
  [
    { and: [{ and: [{ var: 'generative' }, running] }, { '!': { var: 'pilotExempt' } }] },
    'Applies when the use is generative AI, in pilot or deployed and has no pilot exemption.',
  ],
  [
    { and: [running, { or: [highImpact, { var: 'publicFacing' }] }] },
    'Applies when the use is in pilot or deployed and either is high-impact or deals with the public directly.',
  ],
  [
    { or: [{ and: [highImpact, { var: 'agentic' }] }, { var: 'customCode' }] },
    'Applies when the use both is high-impact and acts by itself or has custom code.',
  ],
  [
    { '!': { and: [highImpact, bought] } },
    'Applies when the use is not high-impact or was bought before February 1, 2026.',
  ],
  [{ '<': [{ var: 'acquiredOn' }, '2026-02-01'] }, 'Applies when the use was bought before February 1, 2026.'],
  [{ '==': [{ var: 'publicFacing' }, false] }, 'Applies when the use does not deal with the public directly.'],
  [{ in: ['health', { var: 'dataCategories' }] }, 'Applies when the use works on data of the category “Health”.'],
  [
    { '!=': [{ var: 'influence' }, 'neither'] },
    'Applies when the use is not one that takes no part in decisions about people.',
  ],
]

for (const [rule, sentence] of sentences) test(sentence, () => assert.equal(sayRule(rule), sentence))

test('every rule that is shipped can be said', () => {
  for (const { appliesWhen } of shippedPacks.flatMap(({ obligations }) => obligations)) {
    assert.match(sayRule(appliesWhen), /^Applies (to|when) [^{}]+\.$/)
  }
})
