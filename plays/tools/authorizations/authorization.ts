import { z } from 'zod'
import { Instant } from '@pilothouse/platform/instant'

/** Who authorized. */
export const AuthorizationKind = z.enum(['FedRAMP', 'agency ATO', 'state program', 'other'])
export type AuthorizationKind = z.infer<typeof AuthorizationKind>

/** Up to which impact of a loss (FIPS 199). */
export const ImpactLevel = z.enum(['low', 'moderate', 'high', 'not stated'])
export type ImpactLevel = z.infer<typeof ImpactLevel>

/** An authorization as its keeper records it. */
export const AuthorizationDraft = z
  .object({
    kind: AuthorizationKind,
    level: ImpactLevel,
    systemName: z.string().trim().min(2, 'Give the name of the authorized system.').max(300),
    scope: z.string().trim().min(3, 'Say what the authorization covers.').max(2000),
    grantedOn: z.iso.date('Give the day of the authorization as year-month-day.'),
    expiresOn: z.iso.date('Give the last day as year-month-day.').nullable(),
  })
  .refine(({ grantedOn, expiresOn }) => expiresOn === null || expiresOn >= grantedOn, {
    path: ['expiresOn'],
    message: 'The last day comes before the first.',
  })
export type AuthorizationDraft = z.infer<typeof AuthorizationDraft>

/** An authorization to operate. Added and withdrawn, never edited. */
export const Authorization = z.object({
  id: z.uuid(),
  kind: AuthorizationKind,
  level: ImpactLevel,
  systemName: z.string(),
  scope: z.string(),
  grantedOn: z.iso.date(),
  expiresOn: z.iso.date().nullable(),
  recordedByName: z.string(),
  withdrawnAt: Instant.nullable(),
  withdrawnReason: z.string(),
})
export type Authorization = z.infer<typeof Authorization>

/** Whether an authorization is in force on a day. Its last day still counts. */
export const isAuthorized = (row: Authorization, day: string): boolean =>
  row.withdrawnAt === null && row.grantedOn <= day && (row.expiresOn === null || row.expiresOn >= day)

/** An authorization in a few words: `FedRAMP moderate`, `Agency ATO high`. */
export const sayAuthorization = ({ kind, level }: Pick<Authorization, 'kind' | 'level'>): string => {
  const by = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`
  return level === 'not stated' ? by : `${by} ${level}`
}
