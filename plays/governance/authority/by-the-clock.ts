import type { World } from '@pilothouse/platform/create-context'
import type { Recurring } from '@pilothouse/platform/jobs/job-work'
import { inEveryAgency } from '../in-every-agency.ts'
import { endDelegations } from './end-delegations.ts'

/** What delegations need by the clock: those past their last day end for good. */
export const authorityByTheClock = (world: World): Readonly<Record<string, Recurring>> => ({
  'end-delegations': { cron: '11 * * * *', run: (signal) => inEveryAgency(world, signal, endDelegations) },
})
