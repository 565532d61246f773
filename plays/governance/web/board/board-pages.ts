import type { RecordPart } from '@pilothouse/platform/ui/record-part'
import type { RoomPage } from '@pilothouse/platform/ui/room-page'
import { maySeeGovernance, maySetCharters } from '../../permissions.ts'

/** The pages of the boards. */
export const boardPages: readonly RoomPage[] = [
  {
    path: '/governance/boards',
    title: 'Boards',
    nav: { play: 2, label: 'Boards', order: 30 },
    allows: maySeeGovernance,
    load: async () => (await import('./BoardsPage.tsx')).BoardsPage,
  },
  {
    path: '/governance/boards/new',
    title: 'Set up a board',
    allows: (person) => maySetCharters(person),
    load: async () => (await import('./SetCharterPage.tsx')).SetUpBoardPage,
  },
  {
    path: '/governance/boards/$organisationId',
    title: 'Board',
    allows: maySeeGovernance,
    load: async () => (await import('./BoardPage.tsx')).BoardPage,
  },
  {
    path: '/governance/boards/$organisationId/charter',
    title: 'Change the charter',
    allows: (person) => maySetCharters(person),
    load: async () => (await import('./SetCharterPage.tsx')).SetCharterPage,
  },
  {
    path: '/governance/meetings/$meetingId',
    title: 'Board meeting',
    allows: maySeeGovernance,
    load: async () => (await import('./MeetingPage.tsx')).MeetingPage,
  },
  {
    path: '/governance/agenda-items/$itemId',
    title: 'Question before the board',
    allows: maySeeGovernance,
    load: async () => (await import('./AgendaItemPage.tsx')).AgendaItemPage,
  },
]

/** What boards decided about a use, between its reviews and the list of who took part. */
export const boardDecisionsPart: RecordPart = {
  key: 'board-decisions',
  order: 30,
  allows: maySeeGovernance,
  load: async () => (await import('./BoardDecisions.tsx')).BoardDecisions,
}
