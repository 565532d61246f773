import { z } from 'zod'

/** What the address of a sign-in page says. */
export const SignInAddress = z.object({
  /** Where the person wanted to go; only a page of this site. */
  next: z
    .string()
    .regex(/^\/(?![/\\])/)
    .default('/'),
})
