const source = {
  place: 'DPWS dispatch rules for AI',
  link: 'https://dpws.example.gov/policy/dispatch-rules',
  sureness: 'primary source',
  note: 'Fictional, for the demonstration.',
}

const inWork = { in: [{ var: 'stage' }, ['pre-deployment', 'pilot', 'deployed']] }

const report = {
  id: 'yearly-report',
  title: 'Yearly report to the dispatch centers',
  what: 'Once a year the dispatch centers read how the use did, in two pages.',
  practice: 'dispatch',
  appliesWhen: inWork,
  dueBefore: null,
  dueWithinDays: 365,
  owedBy: 'use-case owner',
  reviewedBy: [],
  satisfiedBy: ['document'],
  renewal: { everyMonths: 12, onChangeOf: [] },
  waiver: null,
  source,
}

const paperWay = {
  ...report,
  id: 'paper-way',
  title: 'Work goes on without it',
  what: 'A drill has shown that dispatchers can work without the tool for a whole shift.',
  dueWithinDays: 180,
  satisfiedBy: ['drill'],
}

const rules = {
  id: 'dpws-dispatch-rules',
  title: 'Dispatch rules for AI',
  jurisdiction: 'any',
  version: '2026-09-01',
  effectiveFrom: '2026-09-01',
  effectiveUntil: null,
  supersedes: [],
  summary: 'What the dispatch centers ask of every use of AI in emergency services, beyond the law.',
  source,
  practices: [{ id: 'dispatch', title: 'Dispatch comes first', source }],
  obligations: [report],
  counted: [{ what: 'obligations', expected: 1, source }],
}

/** A pack of the department's own, in two versions. Fictional. */
export const dispatchRules: readonly object[] = [
  rules,
  {
    ...rules,
    version: '2027-01-01',
    effectiveFrom: '2027-01-01',
    obligations: [{ ...report, dueWithinDays: 180 }, paperWay],
    counted: [{ what: 'obligations', expected: 2, source }],
  },
]
