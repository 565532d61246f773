import type { BoardSeat } from '../seats/board-seat.ts'
import { sitsOn } from '../seats/board-seat.ts'
import type { BoardVote, Recusal, VoteChoice } from '../agenda/agenda-item.ts'
import type { DecisionRule } from '../charter/board-charter.ts'
import type { Attendance } from '../meetings/board-meeting.ts'

/** How many voted how. */
export type Tally = Record<VoteChoice, number>

/** Counts the votes that stand. */
export function tallyOf(votes: readonly Pick<BoardVote, 'choice' | 'replacedAt'>[]): Tally {
  const standing = votes.filter(({ replacedAt }) => replacedAt === null)
  const count = (choice: VoteChoice): number => standing.filter((vote) => vote.choice === choice).length
  return { for: count('for'), against: count('against'), abstain: count('abstain') }
}

const rules: Record<DecisionRule, (tally: Tally) => 'approved' | 'declined'> = {
  'majority of votes cast': (tally) => (tally.for > tally.against ? 'approved' : 'declined'),
}

/** What the charter's rule makes of the votes. An abstention is not cast for or against; a tie is declined. */
export const outcomeOf = (rule: DecisionRule, tally: Tally): 'approved' | 'declined' => rules[rule](tally)

/** Everything that says who counts on one question. */
export interface Counting {
  readonly seats: readonly BoardSeat[]
  readonly attendance: readonly Attendance[]
  readonly recusals: readonly Recusal[]
  readonly votes: readonly BoardVote[]
  readonly day: string
}

/** The seats that were marked as present and may vote today. */
export const presentSeats = ({ seats, attendance, day }: Pick<Counting, 'seats' | 'attendance' | 'day'>): BoardSeat[] =>
  seats.filter((seat) => sitsOn(seat, day) && attendance.some(({ seatId, present }) => present && seatId === seat.id))

/** The members who count toward the quorum: present and not recused, or gone after they voted. */
export function countingSeats(counting: Counting): BoardSeat[] {
  const there = new Set(presentSeats(counting).map(({ id }) => id))
  for (const { seatId, replacedAt } of counting.votes) if (replacedAt === null) there.add(seatId)
  for (const { seatId } of counting.recusals) there.delete(seatId)
  return counting.seats.filter(({ id }) => there.has(id))
}
