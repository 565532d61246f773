import type { Discipline } from '@pilothouse/platform/identity/person'

// What boards, sponsors and writers of the demonstration do and say. Everything here is made up.

type Seat = 'chair' | Discipline
type Choice = 'for' | 'against' | 'abstain'
type Vote = readonly [Choice, string]

/** A board of the demonstration: who sits where, since how many days. */
export interface DemoBoard {
  readonly agency: string
  readonly name: string
  readonly charter: string
  readonly disciplines: readonly Discipline[]
  readonly quorum: number
  readonly daysAgo: number
  readonly seats: readonly (readonly [string, Seat, number])[]
}

export const board: DemoBoard = {
  agency: 'DPWS',
  name: 'AI governance board',
  charter:
    'The board decides which uses of AI the department tries, and under which conditions they go on. It meets every month, and in between when something cannot wait.',
  disciplines: ['privacy', 'civil rights and liberties', 'legal', 'cybersecurity', 'mission'],
  quorum: 3,
  daysAgo: 700,
  seats: [
    ['Grace Whitehorse', 'chair', 400],
    ['Ingrid Solheim', 'privacy', 400],
    ['Leilani Kahale', 'civil rights and liberties', 300],
    ['Tomasz Zielinski', 'legal', 400],
    ['Rajesh Iyer', 'cybersecurity', 200],
    ['Bridget Malloy', 'human capital', 690],
  ],
}

export const cityBoard: DemoBoard = {
  agency: 'CAF',
  name: 'City AI committee',
  charter: 'Three people look at every use of AI before the city tries it. The committee meets when something waits.',
  disciplines: ['legal', 'mission'],
  quorum: 2,
  daysAgo: 90,
  seats: [
    ['Rosa Delgado', 'chair', 90],
    ['Peter Nakai', 'mission', 90],
    ['Lucia Ferrante', 'legal', 60],
  ],
}

export const place = 'Harbor building, room 214'
export const meetingDaysAgo = 27
export const nextMeetingIn = 8

/** A question of the past meeting: who voted how, and how everybody else did. */
export interface DemoQuestion {
  readonly kind: 'retirement' | 'other' | 'clearance'
  readonly question: string
  readonly about: string | null
  readonly votes: Readonly<Record<string, Vote>>
  readonly otherwise: Vote | null
  readonly rationale: string | null
}

export const questions: readonly DemoQuestion[] = [
  {
    kind: 'retirement',
    question: 'Should the chatbot on the snow removal page stay retired?',
    about: 'Chatbot on the snow removal page',
    votes: {
      'Bridget Malloy': ['against', 'With a person who reads along it could help on long nights.'],
      'Rajesh Iyer': ['abstain', 'I have not seen the logs.'],
    },
    otherwise: ['for', 'It gave wrong parking times, and nobody noticed for a week.'],
    rationale: 'Wrong answers reached residents. A new proposal would have to say who reads along.',
  },
  {
    kind: 'other',
    question: 'Should the board read every incident report before its meeting?',
    about: null,
    votes: {
      'Tomasz Zielinski': ['against', 'A summary is enough, and it is a public record.'],
      'Leilani Kahale': ['against', 'Names of people would go to too many desks.'],
      'Ingrid Solheim': ['against', 'Summaries without names serve as well.'],
    },
    otherwise: ['for', 'We decide better when we know what went wrong.'],
    rationale: 'The votes were even. The board gets summaries without names.',
  },
  {
    kind: 'other',
    question: 'Should two members of the public join the board as guests?',
    about: null,
    votes: {},
    otherwise: null,
    rationale: null,
  },
]

export const nextQuestion = {
  kind: 'other' as const,
  question: 'Should pilots that are late with a condition be paused until it is met?',
}

export const coalitionOf = 'Sort road damage reports'
export const sponsorReason = 'Safe roads are the first priority that he answers for, and the yards report to him.'
export const stakeholders = [
  {
    name: 'Yard supervisors, North and Harbor',
    interest: 'Want the first hour of the day back. Fear that a wrong queue is blamed on them.',
    influence: 'high' as const,
    stance: 'supports' as const,
    contact: 'yards@dpws.example.gov',
    commitment: { what: 'Two dispatchers check fifty reports by hand each week', dueIn: 9 },
  },
  {
    name: 'Dispatchers’ union',
    interest: 'Wants to know whether jobs change, and that ratings are not used to judge people.',
    influence: 'some' as const,
    stance: 'has concerns' as const,
    contact: 'local17@example.gov',
    commitment: null,
  },
  {
    name: 'Residents who report in other languages',
    interest: 'Want their reports to be read as fast as others.',
    influence: 'low' as const,
    stance: 'not known' as const,
    contact: '',
    commitment: null,
  },
]
export const blocker = {
  what: 'The road register gives no answer to the test account.',
  waitsFor: 'Office of the Chief Information Officer',
}
export const escalation = 'We asked three times. Could you ask the office to open the test account this week?'

export const strategy: Readonly<Record<string, string>> = {
  uses: 'Sorting road damage reports, plain-language letters, and summaries of inspection reports matter most. Storm warnings in six languages come next.',
  barriers: 'Old plans and reports are hard to read by machine. We scan the bridge archive first.',
}
export const otherSection = 'We follow the plan of the department for its information technology.'
export const strategyPublication = {
  link: 'https://dpws.example.gov/ai/strategy-2025',
  reason: 'The first AI strategy of the department.',
}
export const planWriters: Readonly<Record<string, string>> = {
  'driving-innovation': 'Mateo Villanueva',
  talent: 'Bridget Malloy',
  'improving-governance': 'Grace Whitehorse',
  inventory: 'Noor Haddad',
  'public-trust': 'Leilani Kahale',
}
