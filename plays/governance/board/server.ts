import { serve, serveDownload, type Routes } from '@pilothouse/platform/http/serve'
import { addAgendaItem } from './agenda/add-agenda-item.ts'
import { listWaitingForBoard } from './agenda/list-waiting-for-board.ts'
import { takeOntoAgenda } from './agenda/take-onto-agenda.ts'
import { listBoards } from './charter/list-boards.ts'
import { openBoard } from './charter/open-board.ts'
import { setBoardCharter } from './charter/set-board-charter.ts'
import * as contract from './contract.ts'
import { callMeeting } from './meetings/call-meeting.ts'
import { closeMeeting } from './meetings/close-meeting.ts'
import { markAttendance } from './meetings/mark-attendance.ts'
import { openMeeting } from './meetings/open-meeting.ts'
import { showMeeting } from './meetings/show-meeting.ts'
import { printBoardDecision } from './print/print-board-decision.ts'
import { endBoardSeat } from './seats/end-board-seat.ts'
import { fillBoardSeat } from './seats/fill-board-seat.ts'
import { castVote } from './voting/cast-vote.ts'
import { deferAgendaItem } from './voting/defer-agenda-item.ts'
import { recordBoardDecision } from './voting/record-board-decision.ts'
import { recuseMember } from './voting/recuse-member.ts'
import { listBoardDecisions, showAgendaItem } from './voting/show-agenda-item.ts'

/** The doors of the boards. */
export function boardRoutes(routes: Routes): void {
  serve(routes, contract.listBoards, listBoards)
  serve(routes, contract.setBoardCharter, setBoardCharter)
  serve(routes, contract.openBoard, openBoard)
  serve(routes, contract.fillBoardSeat, fillBoardSeat)
  serve(routes, contract.endBoardSeat, endBoardSeat)
  serve(routes, contract.listWaitingForBoard, listWaitingForBoard)
  serve(routes, contract.callMeeting, callMeeting)
  serve(routes, contract.showMeeting, showMeeting)
  serve(routes, contract.openMeeting, openMeeting)
  serve(routes, contract.closeMeeting, closeMeeting)
  serve(routes, contract.markAttendance, markAttendance)
  serve(routes, contract.takeOntoAgenda, takeOntoAgenda)
  serve(routes, contract.addAgendaItem, addAgendaItem)
  serve(routes, contract.showAgendaItem, showAgendaItem)
  serve(routes, contract.recuseMember, recuseMember)
  serve(routes, contract.castVote, castVote)
  serve(routes, contract.recordBoardDecision, recordBoardDecision)
  serve(routes, contract.deferAgendaItem, deferAgendaItem)
  serveDownload(routes, contract.printBoardDecision, printBoardDecision)
  serve(routes, contract.listBoardDecisions, listBoardDecisions)
}
