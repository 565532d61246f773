import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { findOrganisation, findUseCase } from '@pilothouse/use-cases/server'
import { Refusal } from '@pilothouse/platform/refusal'
import type { Database } from '@pilothouse/platform/database/connect'
import type { AgendaItem, ItemDraft } from './agenda-item.ts'
import { findItem, insertItem } from './agenda-item.store.ts'
import { holdAgenda } from './hold-agenda.ts'

/** Puts a question on the agenda that somebody wrote themselves. */
export async function addAgendaItem(context: Context, draft: ItemDraft & { id: string }): Promise<AgendaItem> {
  const { id: meetingId, kind, question, useCaseId } = draft
  return context.transaction(async (db) => {
    const meeting = await holdAgenda(context, db, meetingId)
    if (useCaseId) await refuseOutside(db, useCaseId, meeting.path)
    const id = await insertItem(db, {
      meeting,
      kind,
      question,
      useCaseId,
      proposalId: null,
      sourceKey: null,
      byName: context.person.name,
      at: context.now(),
    })
    const detail = { itemId: id, meeting: meetingId, kind }
    await announce(db, context, { event: 'agenda item added', subject: useCaseId ?? id, detail })
    return findItem(db, id)
  })
}

async function refuseOutside(db: Database, useCaseId: string, path: string): Promise<void> {
  const { organisationId } = await findUseCase(db, useCaseId)
  const office = await findOrganisation(db, organisationId)
  if (!office.path.startsWith(path))
    throw new Refusal('not-allowed', 'This use belongs to an office that this board does not decide for.')
}
