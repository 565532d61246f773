import type { World } from '@pilothouse/platform/create-context'
import type { Recurring } from '@pilothouse/platform/jobs/job-work'
import { inEveryAgency } from '../in-every-agency.ts'
import { noteEndedExemptions } from './exemptions/end-exemption.ts'
import { noteEndedWaivers } from './note-ended-waivers.ts'

/** Waivers and pilot exemptions that ran out are written down as over. Their dates count whether this ran or not. */
export const waiversByTheClock = (world: World): Readonly<Record<string, Recurring>> => ({
  'note-ended-waivers': { cron: '11 * * * *', run: (signal) => inEveryAgency(world, signal, noteEndedWaivers) },
  'note-ended-exemptions': { cron: '13 * * * *', run: (signal) => inEveryAgency(world, signal, noteEndedExemptions) },
})
