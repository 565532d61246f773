import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import type { Declaration } from '../ideas/declaration.ts'
import { mayWriteProposal } from '../permissions.ts'
import { canEdit, type SavedDraft } from './pilot-proposal.ts'
import { holdPilotProposal, savedBy, writeAnswers, writeDeclared } from './pilot-proposal.store.ts'
import type { Answers } from './questionnaire/answers.ts'
import { refuseMisfits } from './refuse-misfits.ts'

/** A writer's answers, over the version that was read. */
export interface DraftWrite {
  readonly id: string
  readonly version: number
  readonly answers: Answers
  readonly declared?: readonly Declaration[] | undefined
}

/** Keeps a draft's answers. When somebody saved in between nothing is written, and the writer gets both texts. */
export async function savePilotProposal(
  context: Context,
  { id, version, answers, declared }: DraftWrite,
): Promise<SavedDraft> {
  return context.transaction(async (db) => {
    const standing = await holdPilotProposal(db, id)
    if (!mayWriteProposal(context.person, standing)) {
      throw new Refusal('not-allowed', `Only ${standing.ownerName} and the team may write in this proposal.`)
    }
    if (!canEdit(standing))
      throw new Refusal('conflict', `This proposal is ${standing.status}. It can be changed only when it is returned.`)
    if (standing.version !== version) return { kind: 'conflict', theirs: standing, savedByName: await savedBy(db, id) }
    await refuseMisfits(db, { questionnaire: standing.questionnaire, answers })
    if (declared) await writeDeclared(db, id, declared)
    const proposal = await writeAnswers(db, standing, answers, context.person, context.now())
    await announce(db, context, { event: 'pilot proposal saved', subject: id, detail: { version: proposal.version } })
    return { kind: 'saved', proposal }
  })
}
