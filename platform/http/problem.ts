import { z } from 'zod'

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
})
export type Problem = z.infer<typeof Problem>
