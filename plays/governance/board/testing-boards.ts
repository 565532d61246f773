import { dayOf } from '@pilothouse/platform/day'
import type { ExampleAgency } from '@pilothouse/platform/identity/example-people'
import type { Discipline, Person } from '@pilothouse/platform/identity/person'
import type { TestWorld } from '@pilothouse/platform/testing/test-context'
import type { CharterDraft } from './charter/board-charter.ts'
import { setBoardCharter } from './charter/set-board-charter.ts'
import { callMeeting } from './meetings/call-meeting.ts'
import { markAttendance } from './meetings/mark-attendance.ts'
import { openMeeting } from './meetings/open-meeting.ts'
import type { BoardSeat, SeatFor } from './seats/board-seat.ts'
import { fillBoardSeat } from './seats/fill-board-seat.ts'

/** A charter that asks for three who vote. For tests. */
export const exampleCharter = (organisationId: string, facts: Partial<CharterDraft> = {}): CharterDraft => ({
  organisationId,
  version: 0,
  name: 'AI governance board',
  charter: 'The board decides which uses of AI are tried, and under which conditions they go on.',
  link: null,
  disciplines: ['privacy', 'legal'],
  quorum: 2,
  termMonths: 24,
  rule: 'majority of votes cast',
  ...facts,
})

/** Who sits where. */
export type Seating = readonly (readonly [Person, SeatFor | Discipline])[]

/** A board whose members sit, and an open meeting in which they are all present. For tests. */
export async function openBoardMeeting(world: TestWorld, agency: ExampleAgency, officer: Person, seating: Seating) {
  const context = world.contextOf(officer)
  const today = dayOf(world.now())
  const charter = await setBoardCharter(context, exampleCharter(agency.id))
  const seats = new Map<string, BoardSeat>()
  for (const [{ id: personId }, seat] of seating)
    seats.set(personId, await fillBoardSeat(context, { organisationId: agency.id, personId, seat, startsOn: today }))
  const meeting = await callMeeting(context, { organisationId: agency.id, calledFor: today, place: 'Room 2' })
  await openMeeting(context, { id: meeting.id })
  for (const { id: seatId } of seats.values()) await markAttendance(context, { id: meeting.id, seatId, present: true })
  return { charter, meeting, seatOf: (person: Person) => seats.get(person.id) }
}
