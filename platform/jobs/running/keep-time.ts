import type { PgBoss } from 'pg-boss'
import { noteEnd, noteStart, writeSchedule } from '../recurring/recurring-work.store.ts'
import type { RunnerSettings } from './job-work.ts'

const PREFIX = 'every-'

/** Sets the clock for recurring work, and forgets the schedules that this version no longer has. */
export async function keepTime(boss: PgBoss, settings: RunnerSettings, stopping: AbortSignal): Promise<void> {
  const { every = {}, world } = settings
  await writeSchedule(world.db, Object.fromEntries(Object.entries(every).map(([name, { cron }]) => [name, cron])))
  for (const [name, { cron, run }] of Object.entries(every)) {
    const queue = queueOf(name)
    await boss.createQueue(queue, { policy: 'exclusive', retryLimit: 0, heartbeatSeconds: 60, expireInSeconds: 86_000 })
    await boss.schedule(queue, cron, null, { tz: 'UTC', missed: 'once' })
    await boss.work(queue, { pollingIntervalSeconds: 5 }, async ([job]) => {
      if (!job) return
      await runNoted(settings, name, () => run(AbortSignal.any([stopping, job.signal])))
    })
  }
  const current = new Set(Object.keys(every).map(queueOf))
  for (const schedule of await boss.getSchedules()) {
    if (schedule.name.startsWith(PREFIX) && !current.has(schedule.name)) await boss.unschedule(schedule.name)
  }
}

/** Runs it and notes how it went; a fault is told to the log, and the next time is not touched by it. */
async function runNoted({ world, log }: RunnerSettings, name: string, run: () => Promise<void>): Promise<void> {
  await noteStart(world.db, name, world.now())
  try {
    await run()
    await noteEnd(world.db, name, 'done', world.now())
  } catch (error) {
    log.error({ err: error, name }, 'recurring work failed')
    await noteEnd(world.db, name, 'failed', world.now())
  }
}

/** Queue names allow letters, digits, dots, dashes and underscores. */
const queueOf = (name: string): string => `${PREFIX}${name.replaceAll(/[^\w.-]/g, '-')}`
