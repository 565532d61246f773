import { evaluate, factsIn, missingFacts } from '../../policy-packs/evaluate-rule.ts'
import type { PackObligation, PolicyPack } from '../../policy-packs/policy-pack.ts'
import type { Rule } from '../../policy-packs/rule.ts'
import { factNouns } from '../../policy-packs/saying/fact-words.ts'
import { sayFact } from '../facts/fact-questions.ts'
import type { FactName, UseFacts } from '../facts/use-facts.ts'

/** What one duty of a pack says of a use. */
export interface DutyVerdict {
  readonly pack: PolicyPack
  readonly duty: PackObligation
  readonly applies: 'yes' | 'no' | 'unknown'
  /** Why it does not apply, or which facts are missing; empty when it applies. */
  readonly because: string
}

/** What the packs in force ask of a use with these facts, duty by duty. */
export const applyPacks = (packs: readonly PolicyPack[], facts: UseFacts): readonly DutyVerdict[] =>
  packs.flatMap((pack) => pack.obligations.map((duty) => ({ pack, duty, ...judge(duty.appliesWhen, facts) })))

function judge(rule: Rule, facts: UseFacts): Pick<DutyVerdict, 'applies' | 'because'> {
  const verdict = evaluate(rule, facts)
  if (verdict === true) return { applies: 'yes', because: '' }
  if (verdict === false) return { applies: 'no', because: `The facts of the use: ${sayDeciding(rule, facts)}.` }
  return { applies: 'unknown', because: sayMissing(missingFacts(rule, facts)) }
}

/** Which facts nobody has stated, in a sentence. */
const sayMissing = (names: readonly FactName[]): string =>
  `Nobody has stated yet ${names.map((name) => factNouns[name]).join(', or ')}.`

/** The facts without which the answer would not be no; all that the rule names when no single one decides. */
function sayDeciding(rule: Rule, facts: UseFacts): string {
  const named = factsIn(rule)
  const deciding = named.filter((name) => facts[name] !== null && evaluate(rule, { ...facts, [name]: null }) !== false)
  const said = (deciding.length > 0 ? deciding : named).map((name) => sayFact(name, facts[name]))
  return said.length > 0 ? said.join('; ') : 'the pack asks it of no use'
}
