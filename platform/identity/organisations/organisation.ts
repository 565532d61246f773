import { z } from 'zod'
import { Instant } from '../../instant.ts'

export const OrganisationKind = z.enum(['government', 'agency', 'component', 'office'])
export type OrganisationKind = z.infer<typeof OrganisationKind>

/** A part of a government: agencies stand below a government, components below an agency, offices below either. */
export const Organisation = z.object({
  id: z.uuid(),
  parentId: z.uuid().nullable(),
  kind: OrganisationKind,
  name: z.string(),
  abbreviation: z.string(),
  agencyId: z.uuid(),
  /** Materialised path of ids: `/government/agency/component/`. */
  path: z.string(),
  /** Where the public writes to about AI. */
  publicEmail: z.string(),
  deactivatedAt: Instant.nullable(),
})
export type Organisation = z.infer<typeof Organisation>

/** What people fill in. */
export const OrganisationName = z.object({
  name: z.string().trim().min(1, 'Enter a name').max(200, 'Use at most 200 characters'),
  abbreviation: z.string().trim().min(1, 'Enter an abbreviation').max(20, 'Use at most 20 characters'),
  publicEmail: z.union([z.literal(''), z.email('Enter an e-mail address, or leave this empty')]).default(''),
})

const above: Record<OrganisationKind, readonly OrganisationKind[]> = {
  government: [],
  agency: ['government'],
  component: ['agency', 'component'],
  office: ['agency', 'component', 'office'],
}

/** Whether one kind of organisation may stand directly below another. */
export const mayStandBelow = (kind: OrganisationKind, parent: OrganisationKind): boolean => above[kind].includes(parent)
