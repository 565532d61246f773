import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { startJob } from '@pilothouse/platform/jobs/start-job'
import { Refusal } from '@pilothouse/platform/refusal'
import { findAgencyToPublishFor } from '../agency/find-agency-to-publish-for.ts'
import { carryOutPublication } from './carry-out-publication.ts'
import type { PublishingDecision, PublishingOutcome } from './publishing.ts'
import { countUsesToPublish, findPublishing, insertPublishing } from './publishing.store.ts'

/** So many uses are published while the person waits: it takes less than half a second. */
const mostAtOnce = 500

/** Publishes what the preview showed: a small register at once, a large one in a job that shows how far it is. */
export async function publishRegister(context: Context, decision: PublishingDecision): Promise<PublishingOutcome> {
  const jobId = await context.transaction(async (db) => {
    await findAgencyToPublishFor(db, context)
    return (await countUsesToPublish(db)) > mostAtOnce ? startPublishing(db, context, decision) : null
  })
  if (jobId !== null) return { kind: 'under way', jobId }
  return { kind: 'published', publication: await carryOutPublication(context, decision) }
}

async function startPublishing(db: Database, context: Context, input: PublishingDecision): Promise<string> {
  const job = await startJob(db, context, { kind: 'publish register', title: 'Publishing the register', input })
  const isFirst = await insertPublishing(db, { jobId: job.id, by: context.person, at: context.now() })
  if (isFirst) return job.id
  const other = await findPublishing(db)
  throw new Refusal(
    'conflict',
    `${other?.byName ?? 'Somebody'} is publishing the register now. Wait until that is done, then look at the preview again.`,
  )
}
