import type { PgBoss } from 'pg-boss'
import type { RunnerSettings } from './job-work.ts'

const PREFIX = 'every-'

/** Sets the clock for recurring work, and forgets the schedules that this version no longer has. */
export async function keepTime(boss: PgBoss, settings: RunnerSettings, stopping: AbortSignal): Promise<void> {
  const { every = {}, log } = settings
  for (const [name, { cron, run }] of Object.entries(every)) {
    const queue = queueOf(name)
    await boss.createQueue(queue, { policy: 'exclusive', retryLimit: 0, heartbeatSeconds: 60, expireInSeconds: 86_000 })
    await boss.schedule(queue, cron, null, { tz: 'UTC', missed: 'once' })
    await boss.work(queue, { pollingIntervalSeconds: 5 }, async ([job]) => {
      if (!job) return
      await run(AbortSignal.any([stopping, job.signal])).catch((error: unknown) => {
        log.error({ err: error, name }, 'recurring work failed')
      })
    })
  }
  const current = new Set(Object.keys(every).map(queueOf))
  for (const schedule of await boss.getSchedules()) {
    if (schedule.name.startsWith(PREFIX) && !current.has(schedule.name)) await boss.unschedule(schedule.name)
  }
}

/** Queue names allow letters, digits, dots, dashes and underscores. */
const queueOf = (name: string): string => `${PREFIX}${name.replaceAll(/[^\w.-]/g, '-')}`
