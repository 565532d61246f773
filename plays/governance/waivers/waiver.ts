import { z } from 'zod'
import { Instant } from '@pilothouse/platform/instant'

/** Why a practice is waived: M-25-21 knows these two grounds and no other. */
export const WaiverGround = z.enum(['more risk overall', 'unacceptable impediment'])
export type WaiverGround = z.infer<typeof WaiverGround>

/** What each ground means. */
export const groundMeaning: Record<WaiverGround, string> = {
  'more risk overall': 'Following the practice would increase risks to safety or rights overall.',
  'unacceptable impediment': 'Following it would be an unacceptable impediment to critical agency operations.',
}

/** OMB hears of a grant or a revocation within this many days (M-25-21). */
export const NOTICE_DAYS = 30

/** A waiver is recertified within this many months (M-25-21: yearly). */
export const RECERTIFY_MONTHS = 12

/** One practice that one use need not follow for a time, as the Chief AI Officer determined in writing. */
export const Waiver = z.object({
  id: z.uuid(),
  useCaseId: z.uuid(),
  useCaseTitle: z.string(),
  obligationId: z.uuid(),
  obligationTitle: z.string(),
  practice: z.string(),
  packId: z.string(),
  packVersion: z.iso.date(),
  /** OMB's inventory column that it answers. */
  answers: z.string().nullable(),
  ground: WaiverGround,
  determination: z.string(),
  publicSummary: z.string(),
  /** Why the public reads a count and not the summary. */
  withheldBecause: z.string().nullable(),
  grantedByName: z.string(),
  grantedAt: Instant,
  endsOn: z.iso.date(),
  recertifyBy: z.iso.date(),
  noticeDueOn: z.iso.date(),
  noticeSentOn: z.iso.date().nullable(),
  revokedByName: z.string().nullable(),
  revokedAt: Instant.nullable(),
  revokedBecause: z.string().nullable(),
  revocationNoticeDueOn: z.iso.date().nullable(),
  revocationNoticeSentOn: z.iso.date().nullable(),
  endedAt: Instant.nullable(),
  version: z.int(),
})
export type Waiver = z.infer<typeof Waiver>

/** How a waiver stands. */
export const WaiverState = z.enum(['in force', 'ended', 'revoked'])
export type WaiverState = z.infer<typeof WaiverState>

/** The last day on which it counts: its end, or the day by which it must be recertified. */
export const countsUntil = ({ endsOn, recertifyBy }: Pick<Waiver, 'endsOn' | 'recertifyBy'>): string =>
  recertifyBy < endsOn ? recertifyBy : endsOn

/** How it stands on a day. What was seen to be over stays over. */
export function waiverStateOn(
  waiver: Pick<Waiver, 'endsOn' | 'recertifyBy' | 'revokedAt' | 'endedAt'>,
  day: string,
): WaiverState {
  if (waiver.revokedAt) return 'revoked'
  return waiver.endedAt || countsUntil(waiver) < day ? 'ended' : 'in force'
}

/** The notice to OMB that is still owed, if any: for the grant, or for the revocation. */
export function noticeOwed(
  waiver: Pick<Waiver, 'noticeSentOn' | 'noticeDueOn' | 'revocationNoticeDueOn' | 'revocationNoticeSentOn'>,
): { kind: 'grant' | 'revocation'; dueOn: string } | null {
  if (waiver.noticeSentOn === null) return { kind: 'grant', dueOn: waiver.noticeDueOn }
  const { revocationNoticeDueOn: dueOn, revocationNoticeSentOn } = waiver
  return dueOn !== null && revocationNoticeSentOn === null ? { kind: 'revocation', dueOn } : null
}

/** What the Chief AI Officer writes. */
export const WaiverDraft = z.object({
  obligationId: z.uuid('Choose the duty that is waived.'),
  ground: WaiverGround,
  determination: z
    .string()
    .trim()
    .min(40, 'Write the determination for this system: why this practice, here, and what guards against harm instead.')
    .max(8000),
  publicSummary: z.string().trim().min(20, 'Say in a sentence or two what the public should know.').max(2000),
  withheldBecause: z.string().trim().min(10, 'Name the lawful reason.').max(2000).nullable(),
  endsOn: z.iso.date('Give the last day as year-month-day.'),
})
export type WaiverDraft = z.infer<typeof WaiverDraft>
