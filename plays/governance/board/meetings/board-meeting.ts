import { z } from 'zod'
import { Instant } from '@pilothouse/platform/instant'

/** A meeting of a board. */
export const BoardMeeting = z.object({
  id: z.uuid(),
  organisationId: z.uuid(),
  boardName: z.string(),
  path: z.string(),
  calledFor: z.iso.date(),
  place: z.string(),
  calledByName: z.string(),
  calledAt: Instant,
  openedAt: Instant.nullable(),
  openedByName: z.string().nullable(),
  closedAt: Instant.nullable(),
  closedByName: z.string().nullable(),
})
export type BoardMeeting = z.infer<typeof BoardMeeting>

/** Where a meeting stands. */
export const MeetingState = z.enum(['called', 'open', 'closed'])
export type MeetingState = z.infer<typeof MeetingState>

/** Where it stands now. */
export const meetingState = ({ openedAt, closedAt }: Pick<BoardMeeting, 'openedAt' | 'closedAt'>): MeetingState =>
  closedAt ? 'closed' : openedAt ? 'open' : 'called'

/** Who calls a meeting says for when and where. */
export const MeetingDraft = z.object({
  organisationId: z.uuid(),
  calledFor: z.iso.date('Give the day as year-month-day.'),
  place: z.string().trim().min(2, 'Say where it meets: a room, or a link.').max(500),
})
export type MeetingDraft = z.infer<typeof MeetingDraft>

/** A seat in one meeting. */
export const Attendance = z.object({ seatId: z.uuid(), present: z.boolean() })
export type Attendance = z.infer<typeof Attendance>
