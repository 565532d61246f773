import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { staleEvidenceOf } from '../evidence/stale-evidence-of.ts'
import { recomputeUses } from '../recompute/recompute-uses.ts'
import { FactNames, GivenFacts, type FactOrigin } from './given-facts.ts'
import { findUseFacts, saveGivenFacts } from './use-facts.store.ts'
import type { StatedFacts } from './fact-sheet.ts'
import type { UseFacts } from './use-facts.ts'

/** The decision that a fact follows from. */
export interface FactDecision {
  readonly kind: Exclude<FactOrigin, 'stated'>
  readonly id: string
}

/** How a decision becomes facts of a use: duties follow at once. Safe to repeat. */
export async function reportFacts(
  context: Context,
  useCaseId: string,
  facts: Partial<UseFacts>,
  decision: FactDecision,
): Promise<void> {
  await context.transaction((db) =>
    giveFacts(db, context, { useCaseId, facts, from: decision.kind, id: decision.id, version: null }),
  )
}

/** Facts to keep for a use, and who gives them. */
export interface GivenNow {
  readonly useCaseId: string
  readonly facts: Partial<UseFacts> | StatedFacts
  readonly from: FactOrigin
  readonly id: string
  /** The version that was read; null: whatever stands. */
  readonly version: number | null
}

/** Keeps facts beside those that were given before, announces what changed, and lets duties follow. */
export async function giveFacts(db: Database, context: Context, given: GivenNow): Promise<void> {
  const { useCaseId, facts, from, id } = given
  await recomputeUses(db, context, [useCaseId])
  const kept = await findUseFacts(db, useCaseId)
  if (!kept) throw new Refusal('not-found', 'There is no such use case. Look for it in the portfolio.')
  const at = context.now().toISOString()
  const now = { from, id, byName: context.person.name, at }
  const changed = Object.entries(facts).filter(([name, value]) => {
    const before = kept.given[FactNames.parse(name)]
    return before?.from !== from || JSON.stringify(before.value) !== JSON.stringify(value)
  })
  if (changed.length === 0) return
  const added = Object.fromEntries(changed.map(([name, value]) => [name, { value, ...now }]))
  const whole = GivenFacts.parse({ ...kept.given, ...added })
  const expected = { ...kept, version: given.version ?? kept.version }
  if (!(await saveGivenFacts(db, { useCaseId, kept: expected, given: whole, at: context.now() }))) throw overtaken()
  const detail = {
    from,
    id,
    changed: changed.map(([name, to]) => ({ name, before: kept.facts[FactNames.parse(name)], to })),
  }
  await announce(db, context, { event: 'use facts given', subject: useCaseId, detail })
  await recomputeUses(db, context, [useCaseId])
  if (facts.dataCategories && kept.facts.dataCategories && changed.some(([name]) => name === 'dataCategories')) {
    const because = 'The categories of data that it may work on changed.'
    await staleEvidenceOf(context.within(db), useCaseId, 'data', because)
  }
}

const overtaken = () =>
  new Refusal(
    'conflict',
    'Somebody changed the facts of this use while you were at it. Open its duties again to see the change, then answer.',
  )
