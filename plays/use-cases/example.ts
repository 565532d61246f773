import type { UseCaseStart } from './portfolio/record-use-case.ts'
import type { MissionPriorityDraft } from './priorities/mission-priority.ts'
import type { Answers } from './proposals/questionnaire/answers.ts'
import type { Rationale } from './portfolio/scoring/score.ts'
import type { PilotScopeDraft } from './portfolio/stages/pilot-scope.ts'

/** A use case to start from: synthetic, about the work of a public works department. */
export const exampleUseCase = (organisationId: string, facts: Partial<UseCaseStart> = {}): UseCaseStart => ({
  organisationId,
  title: 'Sort pothole reports',
  summary: 'Reads what residents write about road damage and puts each report in the queue of the right crew.',
  stage: 'idea',
  reason: 'Crews lose an hour a day on sorting.',
  ...facts,
})

/** A pilot scope that runs for the first half of 2027. */
export const examplePilotScope: PilotScopeDraft = {
  startsOn: '2027-01-04',
  endsOn: '2027-06-30',
  userLimit: 25,
  sites: 'North and Harbor maintenance yards',
  exitCriteria: 'Stop if more than one report in fifty reaches the wrong crew for two weeks in a row.',
  scaleCriteria: 'Go on to all yards if sorting takes less than ten minutes a day and crews rate it 4 of 5 or better.',
  warnDays: 30,
}

/** Two sentences that anybody might file. */
export const exampleIdea = {
  title: '',
  text: 'Dispatchers read every road damage report and pick a crew by hand. A tool could suggest the crew, and we would only check it.',
  declared: [],
}

/** A mission priority as a strategic plan might put it. */
export const examplePriority: MissionPriorityDraft = {
  title: 'Safe roads in every neighborhood',
  statement: 'Road damage that endangers people is repaired within two working days, wherever it is reported.',
  source: 'Strategic Plan 2026-2030, goal 2',
  startsOn: '2026-01-01',
  endsOn: '2030-12-31',
}

const completeAnswers: Answers = {
  title: 'Sort road damage reports',
  sponsor: 'Deputy Director for Operations',
  contact: 'roads-pilot@publicworks.example.gov',
  priorities: [],
  'stated-value': 'Road crews spend their first hour on repairs instead of sorting. Residents hear back the same day.',
  problem:
    'About 240 reports a day arrive as free text. Two people sort them by hand; one in twelve goes to the wrong crew.',
  process:
    'Reports come in by web form and phone. A dispatcher reads each, looks up the road and picks a crew from a list.',
  baseline: '3 minutes a report, timed over five days in October 2026 on 1,180 reports.',
  simpler: 'Fixed choices on the form were tried in 2025: half of all reports landed under “other”.',
  use: 'Reads a report, suggests the kind of damage and the crew, and drafts a reply. A dispatcher accepts or changes each.',
  outputs: 'A suggested category, a suggested crew, and a draft reply of at most 80 words.',
  users: '12 dispatchers in two yards.',
  affected: 'Residents who report damage, above all those who write in other languages.',
  benefit: 'Sorting falls from 3 minutes to under 1. We are fairly sure about the time, less about the error rate.',
  transfer: 'Parks and water services sort reports the same way.',
  data: 'Four years of road damage reports: 310,000 texts with the crew that fixed each.',
  'data-owner': 'Customer Service Center',
  sensitivity: ['Internal'],
  'personal-data': 'Yes',
  'data-quality': 'The crew is missing in 8 of 100 reports. Street names before 2024 are often misspelled.',
  existing: 'The case system’s own classifier was tried on 500 reports: right in 71 of 100.',
  candidates: [
    ['An open-weight model', 'Our own data center', 'Under the case system’s authorization', 'About $400 a month'],
  ],
  boundary: 'Everything stays in the agency’s own tenancy. Nothing is used to train a model.',
  'self-impact': '3',
  'self-risk': '2',
  presumed: ['None of these'],
  'principal-basis': 'No',
  harm: 'A report of a collapsed curb is sorted as cosmetic. Words such as “collapsed” always go to a person first.',
  skills: 'Dispatch: 2 people. Data: 1. Missing: somebody who has tested a language model.',
  reviewers: ['Privacy', 'Cybersecurity'],
  training: 'One hour on what the tool can get wrong, and signed rules of behavior.',
  'starts-on': '2027-01-04',
  'ends-on': '2027-06-30',
  'user-limit': '12',
  sites: 'North and Harbor yards',
  notice: 'The web form says that software sorts reports and a person checks. Callers can ask for a dispatcher.',
  budget: '$18,000 from the operations budget.',
  metrics: [['Minutes to sort a report', '3.0', 'under 1.0', 'Timed over the same five days each month']],
  testing: '500 old reports with known crews before the start; a round table every two weeks.',
  'exit-criteria': 'Stop if more than one report in fifty reaches the wrong crew for two weeks in a row.',
  'scale-criteria': 'Go on to all yards if sorting takes under a minute and dispatchers rate it 4 of 5 or better.',
}

/** A complete set of answers to the pilot proposal of version 2026-11. */
export const exampleAnswers = (organisationId: string, team: readonly string[], facts: Answers = {}): Answers => ({
  ...completeAnswers,
  organisation: organisationId,
  team: [...team],
  ...facts,
})

/** Why somebody scored as they did. */
export const exampleRationale: Rationale = {
  value: 'Clear gain for one service, measured.',
  feasibility: 'The data must be cleaned first; the plan says how.',
  risk: 'Errors cost time and are easily put right.',
  reuse: 'Parks sorts reports the same way.',
}
