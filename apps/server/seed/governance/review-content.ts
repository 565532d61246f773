import type { Discipline } from '@pilothouse/platform/identity/person'

// What reviewers of the demonstration were asked and said. Everything here is made up.

/** A decision of the demonstration: on which use, how many days ago, with which conditions. */
export interface DemoDecision {
  readonly title: string
  readonly discipline: Discipline
  readonly outcome: 'approved' | 'approved with conditions' | 'returned' | 'refused'
  readonly rationale: string
  readonly daysAgo: number
  readonly conditions?: readonly { readonly what: string; readonly owner: string; readonly dueIn: number }[]
}

const [bridges, letters, road, sewers, culverts, lessons, signals] = [
  'Summaries of bridge inspection reports',
  'Plain-language permit letters',
  'Sort road damage reports',
  'Search in 40 years of sewer plans',
  'First look at culvert photos',
  'Lessons from after-action reports',
  'Traffic signal timing',
]

/** Uses whose reviews were opened some days ago. */
export const opened: readonly (readonly [string, number])[] = [
  [bridges, 60],
  [letters, 45],
  [road, 40],
  [signals, 70],
  [culverts, 18],
  [lessons, 12],
  [sewers, 8],
]

/** Uses whose reviews were opened this week. */
export const openedLately: readonly string[] = [
  'Translated storm warnings',
  'Notes from emergency calls',
  'Detour notices in plain words',
]

/** Uses of which their owners say that they work on personal information. */
export const withPersonalInformation: readonly string[] = [culverts, lessons]

/** What the reviewer for cybersecurity decided. */
export const decisions: readonly DemoDecision[] = [
  {
    title: signals,
    discipline: 'cybersecurity',
    outcome: 'approved',
    rationale:
      'It runs inside the boundary of the signal network, which was authorized in May. No connection leaves it.',
    daysAgo: 62,
  },
  {
    title: bridges,
    discipline: 'cybersecurity',
    outcome: 'approved with conditions',
    rationale: 'The boundary is authorized. Logs are kept, but nobody has tried to read them back.',
    daysAgo: 50,
    conditions: [
      { what: 'Restore one month of logs and show that they can be read.', owner: 'Mateo Villanueva', dueIn: -4 },
    ],
  },
  {
    title: letters,
    discipline: 'cybersecurity',
    outcome: 'approved with conditions',
    rationale: 'Letters stay in the permit system. The account that reads them has more rights than it needs.',
    daysAgo: 38,
    conditions: [
      { what: 'Give the account the right to read letters, and no other.', owner: 'Mateo Villanueva', dueIn: 6 },
    ],
  },
  {
    title: road,
    discipline: 'cybersecurity',
    outcome: 'approved with conditions',
    rationale: 'Reports come from outside, so their text may try to steer the model. The tests show that it holds.',
    daysAgo: 34,
    conditions: [
      { what: 'Add the twelve new attack texts to the monthly test.', owner: 'Mateo Villanueva', dueIn: -12 },
      { what: 'Name who is called at night when the test fails.', owner: 'Mateo Villanueva', dueIn: 5 },
    ],
  },
  {
    title: culverts,
    discipline: 'cybersecurity',
    outcome: 'approved',
    rationale: 'Photos are read from the share that crews use already. Nothing is sent anywhere else.',
    daysAgo: 9,
  },
  {
    title: lessons,
    discipline: 'cybersecurity',
    outcome: 'refused',
    rationale:
      'The reports name radio channels and shelters. The tool that was chosen sends text to a vendor outside our boundary.',
    daysAgo: 6,
  },
  {
    title: sewers,
    discipline: 'cybersecurity',
    outcome: 'returned',
    rationale: 'Which account reads the plan archive, and who can see its searches? The record does not say.',
    daysAgo: 2,
  },
]

/** What owners said of the first condition on a use, and whether the reviewer has answered. */
export const reports = [
  {
    title: road,
    note: 'The twelve texts are part of the test since the 10th. All were refused.',
    reportedAgo: 15,
    answeredAgo: 13,
  },
  {
    title: letters,
    note: 'The account can only read letters now. The administrator sent me the list of rights.',
    reportedAgo: 1,
    answeredAgo: null,
  },
] as const

export const returnedUse = sewers
export const returnedAnswer =
  'It is the archive’s service account. I am asking who reads its log, and will write it in the record.'
export const lateUse = culverts
export const lateQuestion =
  'Some photos show front doors and cars. Are they cut before anybody looks at them, and how long are they kept?'
export const lateReason =
  'The answer is given, and the crew starts in two weeks. Could somebody else review if nobody has time?'
export const delegatedUse = lessons

/** Of the reviews that a title and a discipline find, the first. */
export const everyReview = { text: '', whose: [], standing: [], discipline: [], page: 1, pageSize: 1 }
