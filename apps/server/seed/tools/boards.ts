import { exampleComparison } from '@pilothouse/tools/example'
import type { DataSourceDraft } from '@pilothouse/tools/data-sources/data-source'
import type { ReadinessAnswers } from '@pilothouse/tools/data-sources/questionnaire'
import type { MatrixDraft } from '@pilothouse/tools/responsibility/responsibility-matrix'

type DemoSource = DataSourceDraft & { readonly daysAgo: number; readonly answers: ReadinessAnswers | null }

const found = (answers: Readonly<Record<string, string>>, notes: Readonly<Record<string, string>> = {}) =>
  Object.fromEntries(
    Object.entries(answers).map(([question, answer]) => [question, { answer, note: notes[question] ?? '' }]),
  )

const sound = {
  owner: 'yes',
  sensitivity: 'checked',
  personal: 'none',
  rights: 'yes',
  quality: 'measured-good',
  gaps: 'known-small',
  provenance: 'yes',
  rhythm: 'yes',
  access: 'yes',
  form: 'yes',
  retention: 'yes',
}

/** Three sources: one ready, one with work to do, one that may not be used; and one that nobody checked. */
export const demoSources: readonly DemoSource[] = [
  {
    name: 'Road inventory',
    description: 'Every road that the department keeps: name, district, surface, age, crew.',
    ownerName: 'Bureau of Roads and Bridges',
    dataCategories: ['public'],
    updateRhythm: 'Every night',
    access: 'Open data service',
    knownGaps: 'Private roads are not in it.',
    daysAgo: 60,
    answers: found(sound),
  },
  {
    name: 'Road damage reports',
    description: 'What residents wrote about road damage since 2022, with the crew that fixed each.',
    ownerName: 'Customer Service Center',
    dataCategories: ['internal', 'personal'],
    updateRhythm: 'Every hour',
    access: 'Read-only view for the dispatch office',
    knownGaps: 'The crew is missing in 8 of 100 reports; street names before 2024 are often misspelt.',
    daysAgo: 40,
    answers: found(
      { ...sound, personal: 'covered', quality: 'measured-poor', gaps: 'known-large', provenance: 'partly' },
      { quality: 'Street names before 2024 need cleaning.', gaps: 'The crew is filled in from work orders by spring.' },
    ),
  },
  {
    name: 'Emergency call recordings',
    description: 'Recordings of calls to the dispatch center, with times and outcomes.',
    ownerName: '',
    dataCategories: ['sensitive-personal', 'health', 'law-enforcement'],
    updateRhythm: 'All the time',
    access: 'Dispatch center only',
    knownGaps: '',
    daysAgo: 25,
    answers: found(
      { owner: 'asked', sensitivity: 'believed', personal: 'no', quality: 'unmeasured', access: 'no', form: 'scans' },
      { personal: 'No privacy assessment covers this use.' },
    ),
  },
  {
    name: 'Permit decisions since 2015',
    description: 'Applications for building near roads, with the decision and its reasons.',
    ownerName: 'Office of Permit Services',
    dataCategories: ['internal', 'personal'],
    updateRhythm: 'Weekly',
    access: 'Export on request',
    knownGaps: 'Before 2018 only scans.',
    daysAgo: 5,
    answers: null,
  },
]

const cell = (role: string, area: string, who: string, duty: string) => ({ role, area, who, duty, applies: who !== '' })

/** Who does what for a fictional warning system, with gaps. */
export const demoMatrix: MatrixDraft = {
  system: 'Bridge sensor watch',
  description: 'Reads the sensors of two lift bridges and proposes inspections. A person decides about each.',
  cells: [
    cell(
      'infrastructure',
      'environments',
      'OCIO data center',
      'Runs the servers, closed to the internet; patches within 14 days.',
    ),
    cell(
      'infrastructure',
      'deployment',
      'OCIO data center',
      'Keeps a copy of the version before, ready within an hour.',
    ),
    cell(
      'developer',
      'design',
      'Tern Sensors (vendor)',
      'Tests each model on two years of old readings before it is delivered.',
    ),
    cell('developer', 'data', 'Tern Sensors (vendor)', 'Trains on our readings only, and says which.'),
    cell('operator', 'environments', 'Bureau of Roads and Bridges', 'Locks the cabinets and the sensor network.'),
    cell(
      'operator',
      'deployment',
      'Bureau of Roads and Bridges',
      'Runs new versions beside the old one for a month; an engineer can overrule at any time.',
    ),
    cell(
      'operator',
      'monitoring',
      'Bureau of Roads and Bridges',
      'Compares proposals with what inspections find, each quarter.',
    ),
    cell('civil-society', 'environments', '', 'The sensors see no people.'),
    cell('civil-society', 'monitoring', 'State university, civil engineering', 'Reviews the yearly report.'),
    cell(
      'public-sector',
      'deployment',
      'Department of Public Works and Safety',
      'Buys with the clauses of the checklist, and coordinates in an incident.',
    ),
  ],
}

/** Options for a proposal, as its owner would compare them. */
export const demoComparison = {
  ...exampleComparison,
  options: [
    ...exampleComparison.options,
    {
      name: 'The case system’s own classifier',
      kind: 'existing license' as const,
      entryKey: '',
      costYear: 0,
      boundary: 'The case system, as today.',
      dataCategories: ['public', 'internal', 'personal'],
      quality: '71 of 100 on the same reports.',
      risks: 'One in four reports goes to the wrong crew.',
      exit: '',
    },
  ],
}
