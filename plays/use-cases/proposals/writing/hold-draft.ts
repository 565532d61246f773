import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import { mayWriteProposal } from '../../permissions.ts'
import { canEdit, type PilotProposal, type SavedDraft } from '../pilot-proposal.ts'
import { holdPilotProposal, savedBy } from '../pilot-proposal.store.ts'

/** A draft held still for its writer, or what somebody else made of it meanwhile. */
export type HeldDraft =
  | { readonly kind: 'held'; readonly draft: PilotProposal }
  | Extract<SavedDraft, { kind: 'conflict' }>

/** The draft, if this person may write in it now and has read the version that stands. */
export async function holdDraft(
  context: Context,
  db: Database,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<HeldDraft> {
  const draft = await holdPilotProposal(db, id)
  if (!mayWriteProposal(context.person, draft))
    throw new Refusal('not-allowed', `Only ${draft.ownerName} and the team may write in this proposal.`)
  if (!canEdit(draft))
    throw new Refusal('conflict', `This proposal is ${draft.status}. It can be changed only when it is returned.`)
  if (draft.version !== version) return { kind: 'conflict', theirs: draft, savedByName: await savedBy(db, id) }
  return { kind: 'held', draft }
}
