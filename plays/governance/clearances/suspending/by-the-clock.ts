import type { World } from '@pilothouse/platform/create-context'
import type { Recurring } from '@pilothouse/platform/jobs/job-work'
import { mindByTheClock } from './mind-clearances.ts'

/** What is done about clearances by the clock: the calendar takes them away by itself, this writes it down and announces it. */
export const clearancesByTheClock = (world: World): Readonly<Record<string, Recurring>> => ({
  'mind clearances': { cron: '2,17,32,47 * * * *', run: (signal) => mindByTheClock(world, signal) },
})
