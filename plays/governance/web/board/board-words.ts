import type { StatusShape } from '@pilothouse/platform/ui/Status'
import type { ItemOutcome } from '../../board/agenda/agenda-item.ts'
import type { MeetingState } from '../../board/meetings/board-meeting.ts'
import {
  listBoardDecisions,
  listBoards,
  listWaitingForBoard,
  openBoard,
  showAgendaItem,
  showMeeting,
} from '../../board/contract.ts'

/** How a meeting stands, in words. */
export const meetingWords: Record<MeetingState, string> = { called: 'Called', open: 'Open', closed: 'Closed' }

/** Its shape beside the words. */
export const meetingShape: Record<MeetingState, StatusShape> = { called: 'hollow', open: 'half', closed: 'solid' }

/** What became of a question, in words. */
export const outcomeWords: Record<ItemOutcome, string> = {
  approved: 'Approved',
  declined: 'Declined',
  deferred: 'Deferred',
}

/** Its shape beside the words. */
export const outcomeShape: Record<ItemOutcome, StatusShape> = {
  approved: 'solid',
  declined: 'crossed',
  deferred: 'hollow',
}

/** What is read again after anything on a board changed. */
export const afterBoardWork = [
  listBoards,
  openBoard,
  showMeeting,
  showAgendaItem,
  listWaitingForBoard,
  listBoardDecisions,
]

/** With a capital: `Privacy`. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
