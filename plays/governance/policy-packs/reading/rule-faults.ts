import { UseFacts, factNames } from '../../obligations/facts/use-facts.ts'
import { DataCategory } from '@pilothouse/tools/catalogue/data-category'
import { isFact } from '../evaluate-rule.ts'
import { factWords, type FactWords } from '../saying/fact-words.ts'
import type { Fault, Path } from './pack-fault.ts'

const DEEPEST = 8
const MOST_PARTS = 50

/** Everything that is wrong with a rule as it stands in a file: its form, its facts, and the values it compares them with. */
export function ruleFaults(rule: unknown, path: Path, depth = 1): Fault[] {
  if (typeof rule === 'boolean') return []
  if (depth > DEEPEST) return [{ path, because: `A rule nests at most ${DEEPEST} levels. Say it with fewer.` }]
  if (!isObject(rule)) return [{ path, because: 'A rule is true, false, or an object such as {"var": "generative"}.' }]
  const [entry, ...others] = Object.entries(rule)
  if (!entry || others.length > 0)
    return [{ path, because: 'A rule has exactly one operator. Join several rules with “and” or “or”.' }]
  return operatorFaults(entry, path, depth)
}

type Kind = FactWords['kind']

function operatorFaults([operator, given]: [string, unknown], path: Path, depth: number): Fault[] {
  const at = [...path, operator]
  switch (operator) {
    case 'var':
      return varFaults(given, at)
    case '!':
      return ruleFaults(given, at, depth + 1)
    case 'and':
    case 'or':
      return joinFaults(given, at, depth)
    case '==':
    case '!=':
      return comparisonFaults(given, at, ['yes or no', 'choice', 'day'])
    case '<':
    case '>=':
      return comparisonFaults(given, at, ['day'])
    case 'in':
      return membershipFaults(given, at)
    default:
      return [{ path: at, because: `There is no operator “${operator}”. Use one of: ${operators.join(', ')}.` }]
  }
}

const operators = ['var', '!', 'and', 'or', '==', '!=', '<', '>=', 'in']

function varFaults(name: unknown, path: Path): Fault[] {
  if (typeof name !== 'string' || !isFact(name)) return [noSuchFact(name, path)]
  return factWords[name].kind === 'yes or no'
    ? []
    : [{ path, because: `“${name}” is no yes-or-no fact. Compare it with a value: {"==": [{"var": "${name}"}, …]}.` }]
}

function joinFaults(parts: unknown, path: Path, depth: number): Fault[] {
  if (!Array.isArray(parts) || parts.length === 0 || parts.length > MOST_PARTS)
    return [{ path, because: `This joins a list of 1 to ${MOST_PARTS} rules.` }]
  return parts.flatMap((part, at) => ruleFaults(part, [...path, at], depth + 1))
}

function comparisonFaults(given: unknown, path: Path, kinds: readonly Kind[]): Fault[] {
  const pair: readonly unknown[] = Array.isArray(given) ? given : []
  const name = factOf(pair[0])
  if (pair.length !== 2 || name === null)
    return [{ path, because: 'A comparison is a pair: a fact and a value, such as [{"var": "stage"}, "pilot"].' }]
  return nameFaults(name, [...path, 0, 'var'], kinds) ?? valueFaults(name, pair[1], [...path, 1])
}

function membershipFaults(given: unknown, path: Path): Fault[] {
  const pair: readonly unknown[] = Array.isArray(given) ? given : []
  const [one, other] = pair
  const form = 'Write [{"var": "stage"}, ["pilot", "deployed"]] or ["health", {"var": "dataCategories"}].'
  if (pair.length !== 2) return [{ path, because: form }]
  if (Array.isArray(other)) {
    const name = factOf(one)
    if (name === null) return [{ path, because: form }]
    if (other.length === 0 || other.length > MOST_PARTS)
      return [{ path: [...path, 1], because: `The list has 1 to ${MOST_PARTS} values.` }]
    const faults = nameFaults(name, [...path, 0, 'var'], ['yes or no', 'choice', 'day'])
    return faults ?? other.flatMap((value, at) => valueFaults(name, value, [...path, 1, at]))
  }
  const name = factOf(other)
  if (name === null) return [{ path, because: form }]
  return nameFaults(name, [...path, 1, 'var'], ['list']) ?? valueFaults(name, one, [...path, 0])
}

/** What is wrong with the fact that a comparison names; null when nothing is. */
function nameFaults(name: unknown, path: Path, kinds: readonly Kind[]): Fault[] | null {
  if (typeof name !== 'string' || !isFact(name)) return [noSuchFact(name, path)]
  const { kind } = factWords[name]
  return kinds.includes(kind)
    ? null
    : [{ path, because: `“${name}” is a fact of the kind “${kind}”; this operator compares: ${kinds.join(', ')}.` }]
}

function valueFaults(name: unknown, value: unknown, path: Path): Fault[] {
  if (typeof name !== 'string' || !isFact(name)) return []
  const { kind } = factWords[name]
  const fits =
    kind === 'list'
      ? DataCategory.safeParse(value).success
      : value !== null && UseFacts.shape[name].safeParse(value).success
  return fits
    ? []
    : [{ path, because: `${JSON.stringify(value)} is no value of “${name}”. ${valuesOf(factWords[name])}` }]
}

function valuesOf(fact: FactWords): string {
  if (fact.kind === 'choice') return `Use one of: ${Object.keys(fact.values).join(', ')}.`
  if (fact.kind === 'yes or no') return 'Use true or false.'
  return fact.kind === 'day' ? 'Use a date as "2026-11-30".' : `Use one of: ${DataCategory.options.join(', ')}.`
}

const noSuchFact = (name: unknown, path: Path): Fault => ({
  path,
  because: `There is no fact ${JSON.stringify(name)}. Use one of: ${factNames.join(', ')}.`,
})

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The name in `{"var": "stage"}`; null when it is something else. */
function factOf(value: unknown): unknown {
  if (!isObject(value) || Object.keys(value).length !== 1 || !('var' in value)) return null
  return value['var'] ?? null
}
