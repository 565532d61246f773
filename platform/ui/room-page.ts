import type { ReactNode } from 'react'
import type { Person } from '../identity/person.ts'

/** Where in the left navigation a page stands: a play by its number, or one of the two lists below the plays. */
export type NavPlace = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 'assistants' | 'administration'

/** A line in the left navigation. */
export interface NavLine {
  readonly play: NavPlace
  readonly label: string
  /** Lower comes first. */
  readonly order: number
}

/** A page that a room contributes: where it is, who may open it, and the code that is loaded when somebody does. */
export interface RoomPage {
  /** `/use-cases/ideas/$ideaId`: a part that begins with `$` is read with `useParam`. */
  readonly path: `/${string}`
  /** Shown in the browser's tab until the page says something more exact. */
  readonly title: string
  readonly nav?: NavLine
  /** How events of the ledger begin whose subject this page shows: `['idea ']`. The id stands in the path's one `$` part. */
  readonly recordOf?: readonly string[]
  readonly allows: (person: Person) => boolean
  /** `async () => (await import('./ideas/IdeasPage.tsx')).IdeasPage` */
  readonly load: () => Promise<() => ReactNode>
}

/** A part that a room adds to a page of the shell: a panel on Today, or a list of hits on the search page. */
export interface RoomPanel<Props = object> {
  readonly title: string
  /** Lower comes first. */
  readonly order: number
  readonly allows: (person: Person) => boolean
  readonly load: () => Promise<(props: Props) => ReactNode>
}

/** A room's answer to the search field of the shell. */
export type RoomFinder = RoomPanel<{ readonly words: string }>

/** How many things in a room wait for the reader; the shell adds the rooms up. */
export interface RoomInbox {
  readonly allows: (person: Person) => boolean
  readonly count: () => Promise<number>
}
