import { fromKysely, PgBoss, type Job as Dispatched } from 'pg-boss'
import { takeUndispatched, settleLost } from './job-run.store.ts'
import type { RunnerSettings } from './job-work.ts'
import { keepTime } from './keep-time.ts'
import { runJob } from './run-job.ts'
import { ServerStops } from './stop-reasons.ts'

/** Runs jobs in this process, beside those of other servers on the same database. */
export interface JobRunner {
  /** Lets running work finish for `graceSeconds` (10), then aborts it; what was aborted runs again when a server starts. */
  readonly stop: (graceSeconds?: number) => Promise<void>
}

/** What the dispatcher carries: our row has the rest. */
interface Ticket {
  readonly jobId: string
}

const QUEUE = 'job'
const LOST_QUEUE = 'job-lost'
const RELAY_MILLISECONDS = 500
const RETRIES = 2

/** Starts a runner. A job is tried three times; one whose runner dies is taken up by another within about a minute. */
export async function startJobRunner(settings: RunnerSettings): Promise<JobRunner> {
  const { pool, log, deadAfterSeconds = 30 } = settings
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    cronMonitorIntervalSeconds: 10,
    persistWarnings: false,
    registerInstance: false,
  })
  boss.on('error', (error) => log.error({ err: error }, 'the job dispatcher met a fault'))
  await boss.start()
  await boss.createQueue(LOST_QUEUE, { retryLimit: 5, retryDelay: 10 })
  const policy = {
    retryLimit: RETRIES,
    retryDelay: 1,
    retryBackoff: true,
    heartbeatSeconds: deadAfterSeconds,
    expireInSeconds: 86_000,
  }
  await boss.createQueue(QUEUE, { ...policy, deadLetter: LOST_QUEUE })
  await boss.updateQueue(QUEUE, { ...policy, deadLetter: LOST_QUEUE })
  const stopping = new AbortController()
  const workers = await openWorkers(boss, settings, stopping.signal)
  await keepTime(boss, settings, stopping.signal)
  const relay = openRelay(boss, settings, () => workers.forEach((id) => boss.notifyWorker(id)))
  return {
    stop: async (graceSeconds = 10) => {
      await relay.close()
      const abort = setTimeout(() => stopping.abort(new ServerStops('The server stops')), graceSeconds * 1000)
      await boss.stop({ close: false, timeout: (graceSeconds + 5) * 1000 })
      clearTimeout(abort)
    },
  }
}

/** One worker for each job that may run at once; a worker that ends a job asks for the next without waiting. */
async function openWorkers(boss: PgBoss, settings: RunnerSettings, stopping: AbortSignal): Promise<string[]> {
  const { world, atOnce = 4 } = settings
  const workers: string[] = []
  for (let nth = 0; nth < atOnce; nth++) {
    const work = async ([job]: Dispatched<Ticket>[]) => {
      if (!job) return
      const last = job.retryCount >= RETRIES
      const signal = AbortSignal.any([stopping, job.signal])
      const outcome = await runJob(settings, { id: job.data.jobId, last, stopping: signal })
      boss.notifyWorker(workers[nth] ?? '')
      if (outcome === 'try again') throw new Error('This try did not end the job')
    }
    workers.push(await boss.work<Ticket>(QUEUE, { pollingIntervalSeconds: 2 }, work))
  }
  await boss.work<Ticket>(LOST_QUEUE, { pollingIntervalSeconds: 5 }, async ([job]) => {
    if (!job) return
    const { jobId } = job.data
    const message = `It stopped ${RETRIES + 1} times without an end. Tell the administrator this number: ${jobId}`
    await settleLost(world.db, jobId, message, world.now())
  })
  return workers
}

/** Hands waiting jobs to the dispatcher, each exactly once: both tables change in one transaction. */
function openRelay(boss: PgBoss, settings: RunnerSettings, wake: () => void): { close: () => Promise<void> } {
  const { world, log } = settings
  const relay = async (): Promise<void> => {
    const moved = await world.db.transaction().execute(async (db) => {
      const ids = await takeUndispatched(db)
      if (ids.length > 0)
        await boss.insert(
          QUEUE,
          ids.map((jobId) => ({ data: { jobId } })),
          { db: fromKysely(db) },
        )
      return ids.length
    })
    if (moved > 0) wake()
  }
  let running: Promise<void> | null = null
  const timer = setInterval(() => {
    running ??= relay()
      .catch((error: unknown) => log.warn({ err: error }, 'waiting jobs could not be handed over'))
      .finally(() => {
        running = null
      })
  }, RELAY_MILLISECONDS)
  return {
    close: async () => {
      clearInterval(timer)
      await running
    },
  }
}
