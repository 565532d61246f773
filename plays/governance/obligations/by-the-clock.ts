import type { Context } from '@pilothouse/platform/context'
import type { World } from '@pilothouse/platform/create-context'
import type { Recurring } from '@pilothouse/platform/jobs/job-work'
import { startJob } from '@pilothouse/platform/jobs/start-job'
import { inEveryAgency } from '../in-every-agency.ts'
import { endSpentPassages } from './gates/end-emergency-passage.ts'
import { noteLapses } from './settling/note-lapses.ts'

/** What duties need by the clock: lapses are written down, emergency passages end, packs begin and end on their days. */
export const obligationsByTheClock = (world: World): Readonly<Record<string, Recurring>> => ({
  'note-lapses': { cron: '3 * * * *', run: (signal) => inEveryAgency(world, signal, (context) => noteLapses(context)) },
  'end-emergency-passages': { cron: '* * * * *', run: (signal) => inEveryAgency(world, signal, endSpentPassages) },
  'follow-policy-dates': { cron: '7 0 * * *', run: (signal) => inEveryAgency(world, signal, askToRecompute) },
})

/** Asks for the duties of every use of the agency to be worked out anew; one that has not begun will do. */
export async function askToRecompute(context: Context): Promise<void> {
  await context.transaction((db) =>
    startJob(db, context, {
      kind: 'recompute obligations',
      title: 'Working out duties',
      input: {},
      unlessWaiting: true,
    }),
  )
}
