import { UseFacts, type FactName } from '../obligations/facts/use-facts.ts'
import type { Rule, Verdict } from './rule.ts'

/**
 * What a rule says of a use, in three values (Kleene): a fact that nobody has stated never counts as "no".
 * More knowledge can only turn "unknown" into an answer.
 */
export function evaluate(rule: Rule, facts: UseFacts): Verdict {
  if (typeof rule === 'boolean') return rule
  if ('and' in rule) return all(rule.and.map((part) => evaluate(part, facts)))
  if ('or' in rule) return not(all(rule.or.map((part) => not(evaluate(part, facts)))))
  if ('!' in rule) return not(evaluate(rule['!'], facts))
  const { fact, holds } = readComparison(rule)
  const value = isFact(fact) ? facts[fact] : null
  return value === null ? 'unknown' : holds(value)
}

/** The facts that keep the answer unknown; none when there is one. */
export function missingFacts(rule: Rule, facts: UseFacts): FactName[] {
  if (evaluate(rule, facts) !== 'unknown') return []
  const missing = partsOf(rule).flatMap((part) => missingFacts(part, facts))
  return [...new Set([...missing, ...factsOf(rule)])]
}

/** Every fact that a rule names. */
export const factsIn = (rule: Rule): FactName[] => [
  ...new Set([...partsOf(rule).flatMap((part) => factsIn(part)), ...factsOf(rule)]),
]

/** The parts of a rule that is made of rules. */
function partsOf(rule: Rule): readonly Rule[] {
  if (typeof rule === 'boolean') return []
  if ('and' in rule) return rule.and
  if ('or' in rule) return rule.or
  return '!' in rule ? [rule['!']] : []
}

/** A rule that looks at one fact. */
export type Comparison = Exclude<Rule, boolean | { and: Rule[] } | { or: Rule[] } | { '!': Rule }>

/** Whether a rule looks at one fact itself. */
export const isComparison = (rule: Rule): rule is Comparison =>
  typeof rule !== 'boolean' && !('and' in rule) && !('or' in rule) && !('!' in rule)

/** Whether packs may name it. */
export const isFact = (name: string): name is FactName => Object.hasOwn(UseFacts.shape, name)

const all = (verdicts: readonly Verdict[]): Verdict => {
  if (verdicts.includes(false)) return false
  return verdicts.includes('unknown') ? 'unknown' : true
}

const not = (verdict: Verdict): Verdict => (verdict === 'unknown' ? verdict : !verdict)

type Stated = NonNullable<UseFacts[FactName]>

const factsOf = (rule: Rule): FactName[] =>
  isComparison(rule) ? [readComparison(rule).fact].filter((name) => isFact(name)) : []

function readComparison(rule: Comparison): { fact: string; holds: (value: Stated) => boolean } {
  if ('var' in rule) return { fact: rule.var, holds: (value) => value === true }
  if ('==' in rule) return { fact: rule['=='][0].var, holds: (value) => value === rule['=='][1] }
  if ('!=' in rule) return { fact: rule['!='][0].var, holds: (value) => value !== rule['!='][1] }
  if ('<' in rule) return { fact: rule['<'][0].var, holds: (value) => value < rule['<'][1] }
  if ('>=' in rule) return { fact: rule['>='][0].var, holds: (value) => value >= rule['>='][1] }
  return readMembership(rule.in)
}

function readMembership([one, other]: Extract<Comparison, { in: unknown }>['in']) {
  if (typeof one === 'object') {
    const values: readonly unknown[] = Array.isArray(other) ? other : []
    return { fact: one.var, holds: (value: Stated) => values.includes(value) }
  }
  return {
    fact: Array.isArray(other) ? '' : other.var,
    holds: (value: Stated) => Array.isArray(value) && value.some((member) => member === one),
  }
}
