import { z } from 'zod'
import type { Database } from '@pilothouse/platform/database/connect'
import { PublicWaiver } from './public-waiver.ts'

/** The waivers of every agency as the public may read them, the latest first. */
export async function publicWaivers(db: Database): Promise<PublicWaiver[]> {
  const rows = await db
    .selectFrom('public_waiver')
    .select(['agency_id as agencyId', 'use_case_id as useCaseId', 'granted_at as grantedAt', 'ends_on as endsOn'])
    .select(['recertify_by as recertifyBy', 'revoked_at as revokedAt', 'ended_at as endedAt'])
    .select(['use_number as useNumber', 'use_name as useName', 'practice', 'ground', 'summary'])
    .orderBy('granted_at', 'desc')
    .orderBy('use_number')
    .orderBy('practice')
    .execute()
  return z.array(PublicWaiver).parse(rows)
}
