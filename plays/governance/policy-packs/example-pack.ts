import type { PackObligation, PolicyPack } from './policy-pack.ts'

const source = {
  place: 'Example policy, section 1',
  link: 'https://example.gov/policy',
  sureness: 'our own design',
} as const

const tested: PackObligation = {
  id: 'tested',
  title: 'Tested',
  what: 'It was tested on the real task and reviewed.',
  practice: 'care',
  appliesWhen: { in: [{ var: 'stage' }, ['pre-deployment', 'pilot']] },
  dueBefore: 'deployed',
  dueWithinDays: null,
  owedBy: 'use-case owner',
  reviewedBy: ['privacy'],
  satisfiedBy: ['review', 'evaluation'],
  renewal: { everyMonths: null, onChangeOf: ['model'] },
  waiver: { by: 'chief AI officer', atMostMonths: 12 },
  answers: 'hi_testing_conducted',
  source,
}

const told: PackObligation = {
  id: 'told',
  title: 'Told',
  what: 'People are told that a machine takes part.',
  practice: 'care',
  appliesWhen: true,
  dueBefore: null,
  dueWithinDays: 90,
  owedBy: 'use-case owner',
  reviewedBy: [],
  satisfiedBy: ['document'],
  renewal: { everyMonths: 12, onChangeOf: [] },
  waiver: null,
  source,
}

/** A small pack for tests and the guide. Fictional. */
export const examplePack = (changes: Partial<PolicyPack> = {}): PolicyPack => ({
  id: 'example-policy',
  title: 'Example policy',
  jurisdiction: 'any',
  version: '2026-11-01',
  effectiveFrom: '2026-01-01',
  effectiveUntil: null,
  supersedes: [],
  summary: 'A policy of two duties, to show the form.',
  source,
  practices: [{ id: 'care', title: 'Take care', source }],
  obligations: [tested, told],
  counted: [{ what: 'obligations', expected: 2, source }],
  ...changes,
})
