import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { withDeclaration, type Declaration } from '../../ideas/declaration.ts'
import { findStartingPoint } from '../../reference/starting-point.store.ts'
import { holdDraft } from '../writing/hold-draft.ts'
import type { PilotProposal, SavedDraft } from '../pilot-proposal.ts'
import { writeDraft } from '../pilot-proposal.store.ts'
import { copyAnswers, takeBackAnswers } from './copy-answers.ts'

/** What a writer says about a similar use, over the version that was read. */
export interface SimilarUseDeclared {
  readonly id: string
  readonly version: number
  readonly declaration: Declaration
}

/**
 * Keeps what a writer says about a similar use, in place of what was said before. Starting from it fills what is blank;
 * no longer starting from it takes out what was filled and nobody changed or confirmed.
 */
export async function declareSimilarUse(context: Context, input: SimilarUseDeclared): Promise<SavedDraft> {
  return context.transaction(async (db) => {
    const held = await holdDraft(context, db, input)
    if (held.kind === 'conflict') return held
    const changed = await withAnswers(context, db, held.draft, input.declaration)
    const declared = withDeclaration(held.draft.declared, input.declaration)
    const proposal = await writeDraft(db, { ...changed, declared }, context.person, context.now())
    await announce(db, context, { event: 'similar use declared', subject: proposal.id, detail: input.declaration })
    return { kind: 'saved', proposal }
  })
}

async function withAnswers(
  context: Context,
  db: Database,
  draft: PilotProposal,
  { similarId, decision }: Declaration,
): Promise<PilotProposal> {
  const before = draft.declared.find((one) => one.similarId === similarId)?.decision
  if (decision === before) return draft
  if (decision !== 'start from') return before === 'start from' ? takeBackAnswers(draft, similarId) : draft
  const source = await findStartingPoint(db, similarId, context.person.agencyName)
  if (!source) throw new Refusal('not-found', 'This use is no longer there to start from. Choose another one.')
  return copyAnswers(draft, source)
}
