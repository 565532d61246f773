import { z } from 'zod'
import { Instant } from '@pilothouse/platform/instant'

/** The agency as the inventory names it, and what it decided about the form of its register. */
export const RegisterAgency = z.object({
  id: z.uuid(),
  /** By which roles reach it. */
  path: z.string(),
  name: z.string(),
  abbreviation: z.string(),
  /** Stands in for the e-mail address of each use when it is set. */
  publicEmail: z.string(),
  /** Leaves the Use Case ID out of the public copy, as the guidance allows. */
  dropId: z.boolean(),
  /** How to complain or appeal, in the agency's own words. */
  appealWords: z.string(),
  /** When the three above were last set; null when never. */
  optionsChangedAt: Instant.nullable(),
  /** The notice that the agency uses no AI, while it stands. */
  notice: z.string().nullable(),
})
export type RegisterAgency = z.infer<typeof RegisterAgency>
