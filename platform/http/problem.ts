import { z } from 'zod'

/** One thing that is missing for a yes, as the wire carries it. */
export const Missing = z.object({
  what: z.string(),
  who: z.string(),
  /** The page where it can be done, if there is one. */
  href: z.string().nullable(),
  source: z.string().optional(),
})
export type Missing = z.infer<typeof Missing>

/** A refusal or a fault as the wire carries it (RFC 9457, `application/problem+json`). */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  /** A refusal's kind, or `fault` for a bug of ours. */
  kind: z.string(),
  detail: z.string(),
  /** The request's id: quote it to the administrator. */
  instance: z.string(),
  /** Field → what to do about it. */
  fields: z.record(z.string(), z.string()).optional(),
  /** What is missing for a yes, and who owes it. */
  missing: z.array(Missing).optional(),
})
export type Problem = z.infer<typeof Problem>
