import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import type { Progress } from '@pilothouse/platform/jobs/job-work'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { ColumnName } from '../../inventory/inventory-column.ts'
import { findAgencyToPublishFor } from '../agency/find-agency-to-publish-for.ts'
import { setNotice } from '../agency/register-agency.store.ts'
import { facetsOf } from '../entry/facets.ts'
import { newlyWithheld } from '../entry/register-entry.ts'
import { planPublication, type ThoughtOut } from './plan-publication.ts'
import { changesAnything } from './preview-publication.ts'
import type { PublicationPlan } from './publication-plan.ts'
import type { Publication } from './publication.ts'
import type { PublishingDecision } from './publishing.ts'
import { findNumberPublishedBy, markPublishedBy } from './publishing.store.ts'
import { findPublication, insertPublication, waitForTurnToPublish } from './publication.store.ts'
import { concealPast, endEntries, findNumbers, insertEntries } from './write-entries.store.ts'

/** The job that carries it out, and where it says how far it is. */
export type PublishingRun = Pick<Progress, 'jobId' | 'report'>

/**
 * Publishes what the person saw in the preview, and nothing else: all of it in one transaction, or nothing. One publication at a
 * time; a job that runs again finds that it was carried out.
 */
export async function carryOutPublication(
  context: Context,
  { hash, reason, restore }: PublishingDecision,
  run?: PublishingRun,
): Promise<Publication> {
  return context.transaction(async (db) => {
    await run?.report({ message: 'Comparing what is on record with what stands published' })
    await waitForTurnToPublish(db)
    const { id: agencyId } = await findAgencyToPublishFor(db, context)
    const done = run && (await findNumberPublishedBy(db, run.jobId))
    if (done) return findPublication(db, agencyId, done)
    const thought = await planPublication(db, context, restore)
    if (thought.hash !== hash) {
      throw new Refusal(
        'conflict',
        'Something changed since you looked at the preview. Look at it again, then publish.',
      )
    }
    if (!changesAnything(thought))
      throw new Refusal('conflict', 'The register shows all this already. There is nothing to publish.')
    return carryOut(db, context, thought, { reason, restore }, run)
  })
}

async function carryOut(
  db: Database,
  context: Context,
  thought: ThoughtOut,
  { reason, restore }: Pick<PublishingDecision, 'reason' | 'restore'>,
  run: PublishingRun | undefined,
): Promise<Publication> {
  const { agency, publications, plan, setSha256 } = thought
  const number = (publications[0]?.number ?? 0) + 1
  const decision = {
    kind: 'register',
    number,
    by: context.person,
    at: context.now(),
    reason,
    statement: null,
    counts: plan.counts,
    setSha256,
  } as const
  const sequence = await insertPublication(db, decision)
  await writePlan(db, plan, { publication: sequence, at: context.now() }, run)
  if (run) await markPublishedBy(db, run.jobId, number)
  if (agency.notice !== null && plan.counts.published > 0) await setNotice(db, agency.id, null)
  await announce(db, context, {
    event: 'register published',
    subject: agency.id,
    detail: { number, reason, restore, setSha256, counts: plan.counts },
  })
  return findPublication(db, agency.id, number)
}

async function writePlan(
  db: Database,
  plan: PublicationPlan,
  { publication, at }: { readonly publication: number; readonly at: Date },
  run: PublishingRun | undefined,
): Promise<void> {
  const numbers = await findNumbers(db)
  let { last } = numbers
  const added = plan.added.map((use) => ({
    ...use,
    number: numbers.given.get(use.useCaseId) ?? ++last,
    facets: facetsOf(use.row),
  }))
  const changed = plan.changed.map(({ before, after }) => ({
    ...after,
    number: before.number,
    facets: facetsOf(after.row),
  }))
  await endEntries(
    db,
    changed.map(({ useCaseId }) => useCaseId),
    { publication, at, ending: 'changed', reason: null },
  )
  await writeEnds(db, plan, publication, at)
  await concealNewlyWithheld(db, plan, publication)
  const entries = [...added, ...changed]
  await insertEntries(db, entries, { publication, at }, async (done) =>
    run?.report({ message: 'Writing the public copy', done, total: entries.length }),
  )
}

/** One statement for all that leave for the same reason. */
async function writeEnds(db: Database, { ended }: PublicationPlan, publication: number, at: Date): Promise<void> {
  const alike = Map.groupBy(ended, ({ ending, reason }) => JSON.stringify([ending, reason]))
  for (const same of alike.values()) {
    const [first] = same
    if (!first) continue
    const uses = same.map(({ entry }) => entry.useCaseId)
    await endEntries(db, uses, { publication, at, ending: first.ending, reason: first.reason })
    if (first.ending === 'withheld') await concealPast(db, uses, everyColumn(first.reason), publication)
  }
}

/** One statement for all in which the same is withheld from now on. */
async function concealNewlyWithheld(db: Database, { changed }: PublicationPlan, publication: number): Promise<void> {
  const alike = Map.groupBy(changed, ({ before, after }) => JSON.stringify(newlyWithheld(before, after)))
  for (const same of alike.values()) {
    const [first] = same
    if (!first) continue
    const uses = same.map(({ after }) => after.useCaseId)
    await concealPast(db, uses, newlyWithheld(first.before, first.after), publication)
  }
}

const everyColumn = (reason: string): Record<string, string> =>
  Object.fromEntries(ColumnName.options.map((column) => [column, reason]))
