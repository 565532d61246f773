import type { Person } from '@pilothouse/platform/identity/person'
import type { NavPlace } from '@pilothouse/platform/ui/room-page'
import { roomPages } from '../rooms.ts'

/** A heading of the left navigation with its pages. */
export interface NavGroup {
  readonly title: string
  /** Of a play. */
  readonly number: number | null
  readonly lines: readonly { readonly label: string; readonly path: string }[]
}

const titles: ReadonlyMap<NavPlace, string> = new Map<NavPlace, string>([
  [1, 'Use cases'],
  [2, 'Governance'],
  [3, 'Tools and infrastructure'],
  [4, 'Responsible use'],
  [5, 'Measurement'],
  [6, 'Training and talent'],
  [7, 'Feedback'],
  ['assistants', 'Assistants'],
  ['administration', 'Administration'],
])

/** The plays and lists that have a page which this person may open, in the playbook's order. */
export function navigationFor(person: Person): readonly NavGroup[] {
  return [...titles].flatMap(([place, title]) => {
    const lines = roomPages
      .flatMap(({ nav, path, allows }) => (nav?.play === place && allows(person) ? [{ ...nav, path }] : []))
      .toSorted((one, other) => one.order - other.order)
    return lines.length > 0 ? [{ title, number: typeof place === 'number' ? place : null, lines }] : []
  })
}
