import type { Context } from '../../context.ts'
import { createContext } from '../../create-context.ts'
import { agencyOfInstallation, installationIn } from '../../identity/person.ts'
import { Refusal } from '../../refusal.ts'
import { settleJob, takeJob, type Ending, type HeldJob } from './job-run.store.ts'
import type { JobSettings } from './job-work.ts'
import { openProgress } from './open-progress.ts'
import { Cancelled, ServerStops } from './stop-reasons.ts'

/** How the dispatcher should go on. */
export type RunOutcome = 'over' | 'try again'

/** One try at a job: whether a fault may be tried again, and when to stop early. */
export interface Try {
  readonly id: string
  readonly last: boolean
  readonly stopping: AbortSignal
}

/** Runs a job once, as the person who asked for it, and writes down how it ended. */
export async function runJob(settings: JobSettings, attempt: Try): Promise<RunOutcome> {
  const { world } = settings
  const job = await takeJob(world.db, attempt.id, world.now())
  if (!job) return 'over'
  const ending = await workThrough(settings, job, attempt)
  await settleJob(world.db, job, ending, world.now())
  return ending.state === 'waiting' && !ending.dispatchAgain ? 'try again' : 'over'
}

async function workThrough(settings: JobSettings, job: HeldJob, attempt: Try): Promise<Ending> {
  if (job.cancel_asked_at) return cancelled
  const progress = openProgress(settings, job, attempt.stopping)
  try {
    const work = settings.kinds[job.kind]
    if (!work)
      throw new Refusal(
        'invalid',
        `This version does not know jobs of the kind “${job.kind}”. Ask the administrator to update it.`,
      )
    const result = await work(await contextOf(settings, job), job.input, progress)
    return { state: 'done', message: '', result: result ?? null }
  } catch (error) {
    return endingOf(settings, job, { error, last: attempt.last, reason: progress.signal.reason })
  } finally {
    await progress.close()
  }
}

async function contextOf(settings: JobSettings, job: HeldJob): Promise<Context> {
  const ofInstallation = agencyOfInstallation(job.asked_by) === job.agency_id
  const person = ofInstallation ? installationIn(job.agency_id) : await settings.personOf(job.asked_by)
  if (person?.agencyId !== job.agency_id) {
    throw new Refusal(
      'not-allowed',
      'The person who asked for this no longer has access, so it was not run. Ask for it again yourself.',
    )
  }
  return createContext(settings.world, person, job.id)
}

const cancelled: Ending = { state: 'cancelled', message: 'Cancelled.' }

function endingOf(
  settings: JobSettings,
  job: HeldJob,
  thrown: { error: unknown; last: boolean; reason: unknown },
): Ending {
  const { error, last, reason } = thrown
  if (reason instanceof Cancelled) return cancelled
  if (reason instanceof ServerStops) {
    return { state: 'waiting', message: 'The server was stopped. This starts again with it.', dispatchAgain: true }
  }
  const refused = error instanceof Refusal ? error : null
  if (!refused) settings.log.error({ err: error, jobId: job.id, kind: job.kind, attempt: job.attempt }, 'a job failed')
  if (!last && (!refused || refused.kind === 'unavailable')) {
    return { state: 'waiting', message: refused?.message ?? 'It met a fault and will be tried again shortly.' }
  }
  const fault = `Something went wrong on our side. Tell the administrator this number: ${job.id}`
  return { state: 'failed', message: refused?.message ?? fault }
}
