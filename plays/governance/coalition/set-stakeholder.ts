import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import type { Stakeholder, StakeholderDraft } from './coalition.ts'
import { holdStakeholder, insertStakeholder, updateStakeholder } from './coalition.store.ts'
import { holdCoalition, writingOf } from './hold-coalition.ts'

/** Puts an office or a group on the map of a use. */
export async function addStakeholder(
  context: Context,
  { useCaseId, ...draft }: StakeholderDraft & { useCaseId: string },
): Promise<Stakeholder> {
  return context.transaction(async (db) => {
    await holdCoalition(context, db, useCaseId)
    const id = await insertStakeholder(db, useCaseId, draft, writingOf(context))
    const detail = { stakeholderId: id, stance: draft.stance }
    await announce(db, context, { event: 'stakeholder added', subject: useCaseId, detail })
    return holdStakeholder(db, id)
  })
}

/** Writes how a stakeholder stands now, over the version that was read. */
export async function changeStakeholder(
  context: Context,
  { id, version, ...draft }: StakeholderDraft & { id: string; version: number },
): Promise<Stakeholder> {
  return context.transaction(async (db) => {
    const stakeholder = await holdStakeholder(db, id)
    await holdCoalition(context, db, stakeholder.useCaseId)
    if (stakeholder.version !== version)
      throw new Refusal('conflict', 'Somebody changed this stakeholder meanwhile. Read it again, then write.')
    await updateStakeholder(db, stakeholder, draft, writingOf(context))
    const detail = { stakeholderId: id, from: stakeholder.stance, to: draft.stance }
    await announce(db, context, { event: 'stakeholder changed', subject: stakeholder.useCaseId, detail })
    return holdStakeholder(db, id)
  })
}
