import { addDays, dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import type { World } from '@pilothouse/platform/create-context'
import type { Recurring } from '@pilothouse/platform/jobs/job-work'
import { inEveryAgency } from '../in-every-agency.ts'
import { noteMissedConditions } from './conditions/note-missed-conditions.ts'
import { usesWithRenewals } from './opening/asked-duty.store.ts'
import { openReviews } from './opening/open-reviews.ts'
import { reviewTimes } from './review-times.ts'

/** What reviews need by the clock: missed conditions are written down, and approvals that run out are asked for again. */
export const reviewsByTheClock = (world: World): Readonly<Record<string, Recurring>> => ({
  'note-missed-conditions': {
    cron: '9 * * * *',
    run: (signal) => inEveryAgency(world, signal, noteMissedConditions),
  },
  'ask-for-renewed-reviews': { cron: '21 0 * * *', run: (signal) => inEveryAgency(world, signal, askForRenewals) },
})

/** Opens the reviews whose approval runs out soon. */
export async function askForRenewals(context: Context): Promise<void> {
  const soon = addDays(dayOf(context.now()), reviewTimes.renewDaysBefore)
  const uses = await context.transaction((db) => usesWithRenewals(db, soon))
  for (const useCaseId of uses) await openReviews(context, { useCaseId, because: 'An approval runs out soon.' })
}
