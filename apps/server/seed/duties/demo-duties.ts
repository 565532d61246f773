import type { UploadKind } from '@pilothouse/governance/obligations/evidence'
import type { StatedFacts } from '@pilothouse/governance/obligations/fact-sheet'

/** What an owner of the demonstration stated about a use. */
interface DemoFacts {
  readonly title: string
  readonly owner: string
  readonly facts: StatedFacts
}

/** Facts that the owners stated; what is not here nobody has stated yet. */
export const demoFacts: readonly DemoFacts[] = [
  {
    title: 'Sort road damage reports',
    owner: 'Mateo Villanueva',
    facts: { languageModel: true, publicFacing: false, influence: 'informs', dataCategories: ['internal', 'personal'] },
  },
  {
    title: 'Plain-language permit letters',
    owner: 'Mateo Villanueva',
    facts: { languageModel: true, publicFacing: false, influence: 'neither', dataCategories: ['internal', 'personal'] },
  },
  {
    title: 'Translated storm warnings',
    owner: 'Yuki Tanabe',
    facts: { languageModel: true, publicFacing: true, influence: 'neither', dataCategories: ['public'] },
  },
  {
    title: 'Traffic signal timing',
    owner: 'Mateo Villanueva',
    facts: { languageModel: false, publicFacing: false, influence: 'neither', dataCategories: ['internal'] },
  },
  {
    title: 'Help with program code',
    owner: 'Samuel Adeyemi',
    facts: { languageModel: true, publicFacing: false, influence: 'neither', dataCategories: ['internal'] },
  },
]

/** A piece of evidence of the demonstration. Everything here is made up. */
export interface DemoEvidence {
  readonly use: string
  readonly by: string
  /** Keys of the duties that it serves. */
  readonly keys: readonly string[]
  readonly kind: UploadKind
  readonly title: string
  readonly daysAgo: number
  /** What the file says; a link stands instead where there is none. */
  readonly text?: string
  readonly link?: string
  /** Why it was taken back. */
  readonly withdrawn?: string
}

const roads = { use: 'Sort road damage reports', by: 'Mateo Villanueva' } as const
const letters = { use: 'Plain-language permit letters', by: 'Mateo Villanueva' } as const
const bridges = { use: 'Summaries of bridge inspection reports', by: 'Mateo Villanueva' } as const

/** Evidence that was handed in, so that duties stand in every state. */
export const demoDuties: readonly DemoEvidence[] = [
  {
    ...roads,
    keys: ['goal-and-measures'],
    kind: 'document',
    title: 'What the pilot is to reach',
    daysAgo: 40,
    text: 'Sorting falls from 3 minutes a report to under 1. Wrong crew: fewer than 1 in 50. Measured on the same five days each month.',
  },
  {
    ...roads,
    keys: ['person-answers', 'security-check'],
    kind: 'document',
    title: 'Who answers, and how it is secured',
    daysAgo: 35,
    text: 'A dispatcher accepts or changes every suggestion. The tool runs in the agency’s own tenancy; nothing trains a model.',
  },
  {
    ...roads,
    keys: ['users-heard'],
    kind: 'consultation',
    title: 'Round table with dispatchers',
    daysAgo: 20,
    link: 'https://publicworks.example.gov/road-damage/round-table',
  },
  {
    ...roads,
    keys: ['acceptable-use', 'trained-people'],
    kind: 'course',
    title: 'Completions of the one-hour course',
    daysAgo: 30,
    text: '12 of 12 dispatchers passed the course on what the tool can get wrong.',
  },
  {
    ...roads,
    keys: ['tested'],
    kind: 'evaluation',
    title: 'First test on 500 old reports',
    daysAgo: 60,
    text: 'Right crew in 462 of 500 reports. The reports of March were left out by mistake.',
    withdrawn: 'The reports of March were left out. The test is being repeated.',
  },
  {
    ...letters,
    keys: ['goal-and-measures'],
    kind: 'document',
    title: 'Goals of the permit letters',
    daysAgo: 200,
    text: 'Letters at grade 8. Calls about letters fall by a third. Counted each month.',
  },
  {
    ...letters,
    keys: ['trained-people', 'acceptable-use'],
    kind: 'course',
    title: 'Completions of the first course',
    daysAgo: 380,
    text: '9 of 9 permit officers passed the course in its first year.',
  },
  {
    ...letters,
    keys: ['security-check'],
    kind: 'document',
    title: 'Security check of the letter tool',
    daysAgo: 210,
    text: 'Inside the boundary of the office suite. Access by role. Logs are kept for a year.',
  },
  {
    ...bridges,
    keys: ['inventory-entry'],
    kind: 'document',
    title: 'Inventory entry, checked by the bureau',
    daysAgo: 300,
    link: 'https://publicworks.example.gov/ai/inventory',
  },
]
