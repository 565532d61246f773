import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { holdDraft } from './hold-draft.ts'
import type { SavedDraft } from '../pilot-proposal.ts'
import { writeDraft } from '../pilot-proposal.store.ts'
import type { Answers } from '../questionnaire/answers.ts'
import { refuseMisfits } from './refuse-misfits.ts'

/** A writer's answers, over the version that was read. */
export interface DraftWrite {
  readonly id: string
  readonly version: number
  readonly answers: Answers
}

/** Keeps a draft's answers. When somebody saved in between nothing is written, and the writer gets both texts. */
export async function savePilotProposal(context: Context, write: DraftWrite): Promise<SavedDraft> {
  return context.transaction(async (db) => {
    const held = await holdDraft(context, db, write)
    if (held.kind === 'conflict') return held
    const draft = { ...held.draft, answers: write.answers }
    await refuseMisfits(db, draft)
    const proposal = await writeDraft(db, draft, context.person, context.now())
    await announce(db, context, {
      event: 'pilot proposal saved',
      subject: proposal.id,
      detail: { version: proposal.version },
    })
    return { kind: 'saved', proposal }
  })
}
