import { z } from 'zod'
import { Discipline } from '@pilothouse/platform/identity/person'
import { Instant } from '@pilothouse/platform/instant'

/** How votes become an outcome. */
export const DecisionRule = z.enum(['majority of votes cast'])
export type DecisionRule = z.infer<typeof DecisionRule>

/** What the Chief AI Officer writes. */
export const CharterDraft = z.object({
  organisationId: z.uuid('Choose an organization.'),
  /** The version that it replaces; 0 for the first. */
  version: z.int().min(0),
  name: z.string().trim().min(3, 'Give the board a name.').max(200),
  charter: z.string().trim().min(20, 'Say in a few sentences what the board decides, and how.').max(20_000),
  link: z.url('Give a whole address, with https.').nullable(),
  disciplines: z.array(Discipline).min(1, 'Choose the disciplines that must have a seat.'),
  quorum: z.coerce.number('Give a whole number.').int('Give a whole number.').min(1, 'At least one.').max(50),
  termMonths: z.coerce.number('Give a number of months.').int('Give whole months.').min(1, 'At least one.').max(120),
  rule: DecisionRule,
})
export type CharterDraft = z.infer<typeof CharterDraft>

/** One version of the charter of an organisation's board. */
export const BoardCharter = CharterDraft.extend({
  id: z.uuid(),
  version: z.int(),
  quorum: z.int(),
  termMonths: z.int(),
  organisationName: z.string(),
  path: z.string(),
  setByName: z.string(),
  setAt: Instant,
})
export type BoardCharter = z.infer<typeof BoardCharter>
