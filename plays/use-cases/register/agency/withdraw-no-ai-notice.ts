import type { Context } from '@pilothouse/platform/context'
import { Refusal } from '@pilothouse/platform/refusal'
import { decideNotice } from './decide-notice.ts'
import type { Publication } from '../publication/publication.ts'
import { waitForTurnToPublish } from '../publication/publication.store.ts'
import { findAgencyToPublishFor } from './find-agency-to-publish-for.ts'

/** Takes down the notice that the agency uses no AI. */
export async function withdrawNoAiNotice(context: Context, { reason }: { reason: string }): Promise<Publication> {
  return context.transaction(async (db) => {
    await waitForTurnToPublish(db)
    const agency = await findAgencyToPublishFor(db, context)
    if (agency.notice === null) throw new Refusal('conflict', 'No notice stands, so there is none to take down.')
    return decideNotice(db, context, agency, { kind: 'no-ai notice withdrawn', statement: null, reason })
  })
}
