import { z } from 'zod'
import withholdingReasons from '@pilothouse/packs/register/withholding-reasons.json' with { type: 'json' }

/** A ground on which the law lets an agency withhold. */
export const LawfulReason = z.object({
  code: z.string(),
  label: z.string(),
  /** The provision; blank when the person who decides must name it. */
  citation: z.string(),
  /** The letter of OMB's answer to "should this use be withheld" that says the same. */
  answer: z.enum(['b', 'c']),
  needsCitation: z.boolean().default(false),
})
export type LawfulReason = z.infer<typeof LawfulReason>

/** A reason that people give and that does not count. */
export const RefusedReason = z.object({ code: z.string(), label: z.string(), source: z.string(), why: z.string() })
export type RefusedReason = z.infer<typeof RefusedReason>

/** The dated list of reasons: which are lawful, which an inventory may report, which are refused. */
export const ReasonPack = z.object({
  pack: z.string(),
  version: z.string(),
  date: z.iso.date(),
  source: z.string(),
  lawful: z.array(LawfulReason),
  reported: z.array(LawfulReason),
  refused: z.array(RefusedReason),
})

/** The list that this release stands on. */
export const reasonPack = ReasonPack.parse(withholdingReasons)

/** The list's name and version: a decision keeps the one it was made under. */
export const reasonList = `${reasonPack.pack} ${reasonPack.version}`

const known = new Map([...reasonPack.lawful, ...reasonPack.reported].map((reason) => [reason.code, reason]))

/** The lawful reason of that code, decided or reported. */
export const lawfulReason = (code: string): LawfulReason | undefined => known.get(code)

/** A lawful reason in words for the public: what it is, and where it stands. */
export function reasonInWords(code: string, citation: string): string {
  const label = known.get(code)?.label ?? 'On a ground that the agency has on record'
  return citation === '' ? label : `${label} (${citation})`
}
