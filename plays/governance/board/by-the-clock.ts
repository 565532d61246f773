import type { World } from '@pilothouse/platform/create-context'
import type { Recurring } from '@pilothouse/platform/jobs/job-work'
import { inEveryAgency } from '../in-every-agency.ts'
import { endExpiredSeats } from './seats/end-expired-seats.ts'

/** What boards need by the clock: terms that are over end for good. */
export const boardsByTheClock = (world: World): Readonly<Record<string, Recurring>> => ({
  'end-board-seats': { cron: '17 * * * *', run: (signal) => inEveryAgency(world, signal, endExpiredSeats) },
})
