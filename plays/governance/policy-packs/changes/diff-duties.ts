import type { UseFacts } from '../../obligations/facts/use-facts.ts'
import { evaluate, missingFacts } from '../evaluate-rule.ts'
import { factNouns } from '../saying/fact-words.ts'
import type { PackObligation, PolicyPack } from '../policy-pack.ts'
import { sayDue, sayEvidence, sayRenewal, sayReviewers, sayWaiver } from '../saying/say-duty.ts'
import type { Difference, DutyChange } from './duty-change.ts'

interface Owed {
  readonly packId: string
  readonly duty: PackObligation
  /** Facts without which nobody can tell; none when it applies for certain. */
  readonly missing: readonly string[]
}

/** What a use with these facts would gain, lose and owe otherwise, if other packs were in force. */
export function diffDuties(facts: UseFacts, now: readonly PolicyPack[], then: readonly PolicyPack[]): DutyChange[] {
  const before = owedUnder(now, facts)
  const after = owedUnder(then, facts)
  const lost = [...before].filter(([name]) => !after.has(name)).map(([, owed]) => change('lost', owed, []))
  const others = [...after].flatMap(([name, owed]) => {
    const earlier = before.get(name)
    if (!earlier) return [change('gained', owed, [])]
    const differences = differencesOf(earlier, owed)
    return differences.length > 0 ? [change('changed', owed, differences)] : []
  })
  return [...others, ...lost]
}

/** What applies or may apply, by pack and key. */
function owedUnder(packs: readonly PolicyPack[], facts: UseFacts): ReadonlyMap<string, Owed> {
  const owed = packs.flatMap((pack) =>
    pack.obligations
      .filter(({ appliesWhen }) => evaluate(appliesWhen, facts) !== false)
      .map((duty): Owed => ({ packId: pack.id, duty, missing: missingIn(duty, facts) })),
  )
  return new Map(owed.map((one) => [`${one.packId} ${one.duty.id}`, one]))
}

const missingIn = ({ appliesWhen }: PackObligation, facts: UseFacts): string[] =>
  missingFacts(appliesWhen, facts).map((name) => factNouns[name])

const change = (kind: DutyChange['kind'], { packId, duty, missing }: Owed, differences: Difference[]): DutyChange => ({
  kind,
  packId,
  key: duty.id,
  title: duty.title,
  missing: [...missing],
  differences,
})

function differencesOf(before: Owed, after: Owed): Difference[] {
  if (before.duty === after.duty) return []
  const pairs = aspects.map(({ what, say }) => ({ what, before: say(before), after: say(after) }))
  return pairs.filter((pair) => pair.before !== pair.after)
}

const aspects: readonly { readonly what: Difference['what']; readonly say: (owed: Owed) => string }[] = [
  { what: 'text', say: ({ duty }) => `${duty.title}. ${duty.what}` },
  { what: 'due', say: ({ duty }) => sayDue(duty) },
  { what: 'evidence', say: ({ duty }) => sayEvidence(duty) },
  { what: 'reviewers', say: ({ duty }) => sayReviewers(duty) },
  { what: 'owed by', say: ({ duty }) => duty.owedBy },
  { what: 'renewal', say: ({ duty }) => sayRenewal(duty) },
  { what: 'waiver', say: ({ duty }) => sayWaiver(duty) },
  {
    what: 'certainty',
    say: ({ missing }) => (missing.length === 0 ? 'It applies.' : 'Nobody can tell whether it applies.'),
  },
]
