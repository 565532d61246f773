import { labelOfCategory } from '@pilothouse/tools/catalogue/data-category'
import { isComparison, isFact, type Comparison } from '../evaluate-rule.ts'
import { factWords, type FactWords } from './fact-words.ts'
import type { Rule } from '../rule.ts'

/** A rule as a sentence: `Applies when the use is high-impact and in pilot or deployed.` */
export function sayRule(rule: Rule): string {
  const said = say(rule, true)
  if (said === true) return 'Applies to every use.'
  return said === false ? 'Applies to no use.' : `Applies when the use ${words(said)}.`
}

/** What a use must be: one thing, all of several, or one of several. True and false: always, never. */
type Said = boolean | string | { readonly join: 'and' | 'or'; readonly parts: readonly Said[] }

function say(rule: Rule, positive: boolean): Said {
  if (typeof rule === 'boolean') return rule === positive
  if (isComparison(rule)) return sayComparison(rule, positive)
  if ('!' in rule) return say(rule['!'], !positive)
  const [parts, join] = 'and' in rule ? ([rule.and, 'and'] as const) : ([rule.or, 'or'] as const)
  return joined(
    parts.map((part) => say(part, positive)),
    positive ? join : join === 'and' ? 'or' : 'and',
  )
}

/** Leaves out what changes nothing, and what is joined by the same word stands side by side. */
function joined(parts: readonly Said[], join: 'and' | 'or'): Said {
  const flat = parts.flatMap((part) => (typeof part === 'object' && part.join === join ? part.parts : [part]))
  const decisive = join === 'or'
  if (flat.includes(decisive)) return decisive
  const rest = flat.filter((part) => typeof part !== 'boolean')
  return rest.length === 0 ? !decisive : rest.length === 1 ? (rest[0] ?? !decisive) : { join, parts: rest }
}

function words(said: Said, inside: 'and' | 'or' | null = null): string {
  if (typeof said !== 'object') return String(said)
  const parts = said.parts.map((part) => words(part, said.join))
  const text = list(parts.map(withoutRepeat), said.join)
  if (inside === null) return text
  return said.join === 'or' ? `either ${text}` : `both ${text}`
}

/** “is high-impact and is in pilot” → “is high-impact and in pilot”. */
const withoutRepeat = (part: string, at: number, parts: readonly string[]): string =>
  at > 0 && part.startsWith('is ') && parts.slice(0, at).every((before) => before.startsWith('is '))
    ? part.slice(3)
    : part

const list = (items: readonly string[], join: 'and' | 'or'): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${join} ${items.at(-1) ?? ''}`

function sayComparison(rule: Comparison, positive: boolean): string {
  if ('var' in rule) return sayFact(rule.var, [true], positive)
  if ('==' in rule) return sayFact(rule['=='][0].var, [rule['=='][1]], positive)
  if ('!=' in rule) return sayFact(rule['!='][0].var, [rule['!='][1]], !positive)
  if ('<' in rule) return sayFact(rule['<'][0].var, [rule['<'][1]], !positive)
  if ('>=' in rule) return sayFact(rule['>='][0].var, [rule['>='][1]], positive)
  const [one, other] = rule.in
  if (typeof one === 'object') return sayFact(one.var, Array.isArray(other) ? other : [], positive)
  return sayFact(Array.isArray(other) ? '' : other.var, [one], positive)
}

type Value = string | number | boolean

function sayFact(name: string, values: readonly Value[], positive: boolean): string {
  if (!isFact(name)) return `${positive ? 'has' : 'has not'} ${name}`
  const fact = factWords[name]
  if (fact.kind === 'yes or no') return values[0] === positive ? fact.is : fact.isNot
  const start = positive ? fact.is : fact.isNot
  return `${start} ${list(
    values.map((value) => sayValue(fact, String(value))),
    'or',
  )}`
}

function sayValue(fact: FactWords, value: string): string {
  if (fact.kind === 'choice') return fact.values[value] ?? value
  if (fact.kind === 'list') return `“${labelOfCategory(value)}”`
  return new Date(`${value}T00:00:00Z`).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' })
}
