import type { World } from '@pilothouse/platform/create-context'
import type { Recurring } from '@pilothouse/platform/jobs/job-work'
import { inEveryAgency } from '../in-every-agency.ts'
import { sendDigests } from './send-digests.ts'
import type { WaitingSource } from './waiting-source.ts'

/** The e-mail of each working day; a day on which the server was down is made up for once. */
export const waitingByTheClock = (
  world: World,
  sources: readonly WaitingSource[],
): Readonly<Record<string, Recurring>> => ({
  'send-digests': {
    cron: '0 11 * * 1-5',
    run: (signal) => inEveryAgency(world, signal, (context) => sendDigests(context, sources)),
  },
})
