import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { holdDraft } from '../writing/hold-draft.ts'
import type { SavedDraft } from '../pilot-proposal.ts'
import { writeDraft } from '../pilot-proposal.store.ts'
import { unconfirmedCopies } from './copied-answer.ts'

/** Says that an answer of another use is true of this pilot too, word for word. */
export async function confirmCopiedAnswer(
  context: Context,
  input: { id: string; version: number; question: string },
): Promise<SavedDraft> {
  return context.transaction(async (db) => {
    const held = await holdDraft(context, db, input)
    if (held.kind === 'conflict') return held
    const { copied, answers } = held.draft
    const copy = unconfirmedCopies(copied, answers).find(({ question }) => question === input.question)
    if (!copy)
      throw new Refusal('conflict', 'This answer was changed or confirmed already. There is nothing to confirm.')
    const draft = { ...held.draft, copied: copied.map((one) => (one === copy ? { ...one, confirmed: true } : one)) }
    const proposal = await writeDraft(db, draft, context.person, context.now())
    const detail = { question: copy.question, from: copy.from.id }
    await announce(db, context, { event: 'copied answer confirmed', subject: proposal.id, detail })
    return { kind: 'saved', proposal }
  })
}
