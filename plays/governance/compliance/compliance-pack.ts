import { addMonths } from '@pilothouse/platform/day'
import m2521 from '@pilothouse/packs/compliance/m-25-21-2025-04-03.json' with { type: 'json' }
import { z } from 'zod'
import { Source, Sureness } from '../policy-packs/policy-pack.ts'

/** A public document about AI. */
export const DocumentKind = z.enum(['compliance plan', 'no-use determination', 'AI strategy'])
export type DocumentKind = z.infer<typeof DocumentKind>

/** A date by which one of some documents must be public. */
export const PublicDuty = z.strictObject({
  id: z.string(),
  title: z.string(),
  /** Any one of these meets it. */
  kinds: z.array(DocumentKind).min(1),
  firstDue: z.iso.date(),
  /** Null: once. */
  everyMonths: z.int().positive().nullable(),
  lastYear: z.int(),
  otherwise: z.string(),
  sureness: Sureness,
})
export type PublicDuty = z.infer<typeof PublicDuty>

/** A heading of a document, and how sure it is that the source asks for it. */
export const Heading = z.strictObject({
  id: z.string(),
  kind: DocumentKind,
  title: z.string(),
  asks: z.string(),
  sureness: Sureness,
})
export type Heading = z.infer<typeof Heading>

const CompliancePack = z.strictObject({
  id: z.string(),
  version: z.iso.date(),
  title: z.string(),
  source: Source,
  duties: z.array(PublicDuty),
  headings: z.array(Heading),
})

/** What M-25-21 asks agencies to publish, and when. */
export const compliancePack = CompliancePack.parse(m2521)

/** Every day on which a duty falls due. */
export function dueDays({ firstDue, everyMonths, lastYear }: PublicDuty): readonly string[] {
  if (everyMonths === null) return [firstDue]
  const days: string[] = []
  for (let day = firstDue; Number(day.slice(0, 4)) <= lastYear; day = addMonths(day, everyMonths)) days.push(day)
  return days
}

/** The day that was last due and the one that comes next, seen from a day. */
export const daysAround = (duty: PublicDuty, today: string): readonly string[] => {
  const days = dueDays(duty)
  const last = days.findLast((day) => day < today)
  const next = days.find((day) => day >= today)
  return [last, next].filter((day) => day !== undefined)
}
