import type { Envelope, GuardAction, Oversight } from '../clearance.ts'

/** One line of what a clearance allows, in words. */
export interface EnvelopeLine {
  readonly term: string
  readonly value: string
}

/** An envelope as people read it. `names` says what keys and ids are called. */
export function sayEnvelope(envelope: Envelope, names: Readonly<Record<string, string>>): readonly EnvelopeLine[] {
  const list = (keys: readonly string[], none: string): string =>
    keys.length === 0 ? none : keys.map((key) => names[key] ?? key).join(', ')
  return [
    { term: 'Models', value: list(envelope.models, 'None') },
    { term: 'Data', value: list(envelope.dataCategories, 'None') },
    { term: 'People', value: `Everybody in ${list(envelope.groups, 'no office')}, and below` },
    { term: 'Tools that a model may call', value: list(envelope.tools, 'None') },
    { term: 'Money', value: sayLimit(envelope.microDollarsPerMonth, (most) => `${sayDollars(most)} a month`) },
    { term: 'Tokens', value: sayLimit(envelope.tokensPerMonth, (most) => `${sayCount(most)} a month`) },
    { term: 'Rate', value: sayLimit(envelope.callsPerMinute, (most) => `${sayCount(most)} calls a minute`) },
    { term: 'Training needed', value: list(envelope.training, 'None') },
    { term: 'A person stands between', value: oversightWords[envelope.oversight] },
    { term: 'Guards', value: sayGuards(envelope.guards) },
    { term: 'Prompts and answers kept', value: sayDays(envelope.contentDays) },
    { term: 'First day', value: envelope.validFrom },
    { term: 'Last day', value: envelope.validUntil },
  ]
}

/** A line that an amendment changed. */
export interface EnvelopeDifference {
  readonly term: string
  readonly before: string
  readonly after: string
}

/** What an amendment changed, line by line. */
export function differencesBetween(
  before: Envelope,
  after: Envelope,
  names: Readonly<Record<string, string>>,
): readonly EnvelopeDifference[] {
  const old = sayEnvelope(before, names)
  return sayEnvelope(after, names).flatMap(({ term, value }, index) => {
    const was = old[index]?.value ?? ''
    return was === value ? [] : [{ term, before: was, after: value }]
  })
}

/** What each kind of oversight asks of people. */
export const oversightWords: Readonly<Record<Oversight, string>> = {
  'draft only': 'Every answer is a draft; a person writes what goes out',
  'one reviewer': 'One person checks each answer before it is used',
  'two reviewers': 'Two people check each answer before it is used',
}

/** What a guard does with what it finds. */
export const guardWords: Readonly<Record<GuardAction, string>> = {
  block: 'Block the call',
  redact: 'Redact what must not leave',
  mark: 'Mark it and let it pass',
  off: 'Off',
}

/** An amount as people write it: `$250.00`. */
export const sayDollars = (microDollars: number): string =>
  (microDollars / 1_000_000).toLocaleString('en-US', { style: 'currency', currency: 'USD' })

const sayCount = (count: number): string => count.toLocaleString('en-US')

const sayLimit = (most: number | null, say: (most: number) => string): string =>
  most === null ? 'No limit of this kind' : say(most)

const sayDays = (days: number): string => (days === 0 ? 'Not at all' : `${sayCount(days)} days`)

const sayGuards = ({ input, toolCall, toolResult, output }: Envelope['guards']): string =>
  `Input: ${input}; tool calls: ${toolCall}; tool results: ${toolResult}; answers: ${output}`
