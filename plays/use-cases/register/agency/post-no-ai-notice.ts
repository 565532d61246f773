import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import { normaliseValue } from '../../inventory/values/normalise-value.ts'
import { decideNotice } from './decide-notice.ts'
import type { Publication } from '../publication/publication.ts'
import { waitForTurnToPublish } from '../publication/publication.store.ts'
import { findReportedUses } from '../publication/reported-use.store.ts'
import { findAgencyToPublishFor } from './find-agency-to-publish-for.ts'

/** Says in public that the agency uses no AI. Refused while its record shows a use that is not retired. */
export async function postNoAiNotice(
  context: Context,
  { statement, reason }: { statement: string; reason: string },
): Promise<Publication> {
  return context.transaction(async (db) => {
    await waitForTurnToPublish(db)
    const agency = await findAgencyToPublishFor(db, context)
    await refuseUntrue(db)
    return decideNotice(db, context, agency, { kind: 'no-ai notice posted', statement, reason })
  })
}

async function refuseUntrue(db: Database): Promise<void> {
  const uses = await findReportedUses(db)
  const inUse = uses.filter(
    ({ cells }) => !normaliseValue('development_stage', cells['development_stage'] ?? '').value.startsWith('d)'),
  )
  if (inUse.length === 0) return
  throw new Refusal(
    'conflict',
    `The record shows uses of AI that are not retired: ${inUse.length}, such as “${inUse[0]?.title ?? ''}”. The notice would be untrue. Publish the register instead.`,
  )
}
