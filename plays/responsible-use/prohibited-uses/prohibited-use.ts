import { z } from 'zod'
import { Source } from '@pilothouse/governance/policy-packs/policy-pack'
import dhs139 from '@pilothouse/packs/responsible-use/prohibited-uses-2025-01-15.json' with { type: 'json' }
import { Instant } from '@pilothouse/platform/instant'
import { ScreenAnswer } from '../determinations/screen/screen.ts'

const ShippedUse = z.strictObject({ key: z.string(), title: z.string(), statement: z.string(), source: Source })

const ProhibitedPack = z.strictObject({
  id: z.string(),
  title: z.string(),
  version: z.iso.date(),
  source: Source,
  uses: z.array(ShippedUse).min(1),
})

/** What Directive 139-08 prohibits, as a model for every agency. */
export const prohibitedPack = ProhibitedPack.parse(dhs139)

/** A use that is not to be: from a directive, or the agency's own. */
export const ProhibitedUse = z.object({
  /** Of a directive: its key; of the agency's own: its id. */
  key: z.string(),
  title: z.string(),
  statement: z.string(),
  source: z.string(),
  link: z.string().nullable(),
  own: z.boolean(),
})
export type ProhibitedUse = z.infer<typeof ProhibitedUse>

/** The directive's uses, as they stand on every agency's list. */
export const shippedUses: readonly ProhibitedUse[] = prohibitedPack.uses.map(({ key, title, statement, source }) => ({
  key,
  title,
  statement,
  source: source.place,
  link: source.link,
  own: false,
}))

/** What a proposal's owner said about each prohibited use. */
export const ProhibitedAnswers = z.record(z.string().max(40), ScreenAnswer)
export type ProhibitedAnswers = z.infer<typeof ProhibitedAnswers>

/** A declaration as it was made. */
export const ProhibitedUseDeclaration = z.object({
  answers: ProhibitedAnswers,
  byName: z.string(),
  at: Instant,
})
export type ProhibitedUseDeclaration = z.infer<typeof ProhibitedUseDeclaration>

/** The uses that stand in a proposal's way: those answered with anything but "no", or not at all. */
export const usesInTheWay = (
  uses: readonly ProhibitedUse[],
  declared: Pick<ProhibitedUseDeclaration, 'answers'> | null,
): readonly ProhibitedUse[] => uses.filter(({ key }) => declared?.answers[key] !== 'no')
