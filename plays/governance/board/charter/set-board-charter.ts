import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { findOpenOrganisation } from '../../authority/delegation.store.ts'
import { maySetCharters } from '../../permissions.ts'
import type { BoardCharter, CharterDraft } from './board-charter.ts'
import { chartersOf, findCharter, insertCharter } from './board-charter.store.ts'

/** Sets up a board or changes its charter: the Chief AI Officer, each time as a new dated version. */
export async function setBoardCharter(context: Context, draft: CharterDraft): Promise<BoardCharter> {
  return context.transaction(async (db) => {
    const { organisationId } = draft
    const { path } = await findOpenOrganisation(db, organisationId)
    if (!maySetCharters(context.person, path))
      throw new Refusal('not-allowed', 'Only the Chief AI Officer sets the charter of a board.')
    const [latest] = await chartersOf(db, organisationId)
    if ((latest?.version ?? 0) !== draft.version)
      throw new Refusal('conflict', 'Somebody set a new version of this charter meanwhile. Read it, then try again.')
    await insertCharter(db, draft, context.person, context.now())
    const charter = await findCharter(db, organisationId)
    const { version, quorum, disciplines } = charter
    const detail = { version, quorum, disciplines }
    await announce(db, context, { event: 'board charter set', subject: organisationId, detail })
    return charter
  })
}
