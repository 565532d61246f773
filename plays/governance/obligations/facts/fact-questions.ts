import type { ColumnName } from '@pilothouse/use-cases/inventory/inventory-column'
import type { FactName } from './use-facts.ts'

/** How a fact is asked for and said. */
export interface FactQuestion {
  readonly name: FactName
  /** In a list: `Personal information`. */
  readonly label: string
  readonly question: string
  /** What to think of before answering. */
  readonly hint: string
  readonly kind: 'yes or no' | 'choice' | 'data categories' | 'day' | 'decided'
  readonly choices?: readonly { readonly value: string; readonly label: string }[]
  /** The cell of the inventory that answers it, if one does. */
  readonly cell?: ColumnName
}

/** Every fact that policy may ask about, in the order in which people think of them. */
export const factQuestions: readonly FactQuestion[] = [
  {
    name: 'stage',
    label: 'Stage',
    question: 'In which stage is it?',
    hint: 'Follows from the record.',
    kind: 'decided',
  },
  {
    name: 'determination',
    label: 'Determination',
    question: 'Is it high-impact?',
    hint: 'A named official decides this. Nobody else can state it.',
    kind: 'decided',
  },
  {
    name: 'generative',
    label: 'Generative AI',
    question: 'Does it produce new text, images, sound, video or code?',
    hint: 'A summary and a draft reply are new text.',
    kind: 'yes or no',
    cell: 'classification',
  },
  {
    name: 'languageModel',
    label: 'Large language model',
    question: 'Is a large language model part of it?',
    hint: 'Also when a vendor built it in: chat, summaries, translation and search often use one.',
    kind: 'yes or no',
  },
  {
    name: 'agentic',
    label: 'Acts by itself',
    question: 'Does it take steps by itself, such as calling other systems?',
    hint: 'Yes, if it does more than answer: sends, files, books, changes.',
    kind: 'yes or no',
    cell: 'classification',
  },
  {
    name: 'publicFacing',
    label: 'Public-facing',
    question: 'Do members of the public deal with it directly?',
    hint: 'They type to it, hear it, or read what it writes before a person has checked it.',
    kind: 'yes or no',
  },
  {
    name: 'influence',
    label: 'Part in decisions',
    question: 'What does its output do to a decision about a person or a group?',
    hint: 'If a person decides but usually follows the output, it informs the decision.',
    kind: 'choice',
    choices: [
      { value: 'decides', label: 'It decides, or its output is the main basis' },
      { value: 'informs', label: 'It informs a person who decides' },
      { value: 'neither', label: 'No such decision is made' },
    ],
  },
  {
    name: 'personalInformation',
    label: 'Personal information',
    question: 'Does it work on personal information that the agency keeps?',
    hint: 'Names, addresses, case numbers: anything that tells who somebody is.',
    kind: 'yes or no',
    cell: 'has_pii',
  },
  {
    name: 'demographicFeatures',
    label: 'Demographic variables',
    question: 'Does the model use race, sex, age or other such variables?',
    hint: 'Only when the variable itself is an input.',
    kind: 'yes or no',
    cell: 'demographic_features',
  },
  {
    name: 'dataCategories',
    label: 'Categories of data',
    question: 'Which categories of data may it work on?',
    hint: 'Choose every one that may turn up, also by accident.',
    kind: 'data categories',
  },
  {
    name: 'procurement',
    label: 'Where it comes from',
    question: 'Was it purchased, built in-house, or both?',
    hint: 'A model behind a paid interface is purchased.',
    kind: 'choice',
    choices: [
      { value: 'purchased', label: 'Purchased from a vendor' },
      { value: 'in-house', label: 'Developed in-house' },
      { value: 'both', label: 'Developed with both' },
    ],
    cell: 'contracting_usage',
  },
  {
    name: 'acquiredOn',
    label: 'Acquired on',
    question: 'On which day was it bought, or did its contract begin?',
    hint: 'The day of the award, or of the option that was last taken up.',
    kind: 'day',
  },
  {
    name: 'customCode',
    label: 'Custom code',
    question: 'Was code written for it?',
    hint: 'By staff or by a contractor.',
    kind: 'yes or no',
    cell: 'has_custom_code',
  },
  {
    name: 'operationalOn',
    label: 'In use since',
    question: 'Since which day is it in use?',
    hint: 'For a pilot: the day on which the pilot begins.',
    kind: 'day',
    cell: 'operational_date',
  },
  {
    name: 'pilotExempt',
    label: 'Pilot exemption',
    question: 'Has the Chief AI Officer certified a pilot exemption?',
    hint: 'Follows from the certificate.',
    kind: 'decided',
  },
]

const byName = new Map(factQuestions.map((question) => [question.name, question]))

/** How a fact is asked for and said. */
export function factQuestion(name: FactName): FactQuestion {
  const question = byName.get(name)
  if (!question) throw new Error(`The fact ${name} has no question`)
  return question
}

/** A fact with its value, for a sentence: `personal information: no`. */
export function sayFact(name: FactName, value: string | boolean | readonly string[] | null): string {
  const { label, choices = [] } = factQuestion(name)
  const said = typeof value === 'string' ? (choices.find((choice) => choice.value === value)?.label ?? value) : value
  return `${label.charAt(0).toLowerCase()}${label.slice(1)}: ${sayValue(said)}`
}

/** A value of a fact in words. */
export function sayValue(value: string | boolean | readonly string[] | null): string {
  if (value === null) return 'not stated'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'string' ? value : value.join(', ') || 'none'
}
