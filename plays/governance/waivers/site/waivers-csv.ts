import { byteOrderMark, csvLine } from '@pilothouse/use-cases/inventory/csv-lines'
import { groundMeaning } from '../waiver.ts'
import { countWaivers, shownAmong, standingOn } from './public-waiver.ts'
import type { AgencyWaivers } from './waivers-page.ts'

const heading = [
  'agency',
  'use_number',
  'use_name',
  'safeguard',
  'ground',
  'public_summary',
  'granted_on',
  'state',
  'until',
  'waivers_only_counted',
]

/**
 * The same as CSV (UTF-8 with a byte order mark; safe to open in a spreadsheet): a line for each waiver that is shown, and for
 * each agency one that counts those in force that are not.
 */
export const waiversCsv = (agencies: readonly AgencyWaivers[], day: string): string =>
  byteOrderMark + [heading, ...agencies.flatMap((one) => linesOf(one, day))].map(csvLine).join('')

function linesOf({ agency, waivers }: AgencyWaivers, day: string): string[][] {
  const { inForce, shown } = countWaivers(waivers, day)
  const lines = shownAmong(waivers).map((waiver) => {
    const { state, on } = standingOn(waiver, day)
    const { useNumber, useName, practice, ground, summary, grantedAt } = waiver
    const facts = [practice, groundMeaning[ground], summary, grantedAt.slice(0, 10), state, on]
    return [agency.name, String(useNumber), useName, ...facts, '']
  })
  const blanks = heading.slice(2).map(() => '')
  return [...lines, [agency.name, ...blanks, String(inForce - shown)]]
}
