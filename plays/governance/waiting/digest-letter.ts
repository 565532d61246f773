import type { Person } from '@pilothouse/platform/identity/person'
import type { Letter } from '@pilothouse/platform/mail/outbox-message'
import { sayDay } from '../obligations/day.ts'
import type { Notice, WaitingItem } from './waiting-item.ts'

/** A last day that comes near, or has passed. */
export interface Reminder {
  readonly item: WaitingItem
  readonly notice: Notice
}

interface Told {
  readonly person: Pick<Person, 'name' | 'email'>
  readonly items: readonly WaitingItem[]
  readonly reminders: readonly Reminder[]
  readonly baseUrl: string
}

const headings: readonly (readonly [Notice, string])[] = [
  ['overdue', 'Late'],
  ['1 day', 'Due by tomorrow'],
  ['7 days', 'Due within a week'],
]

/** The e-mail that says what waits: first what is late or comes near, each of it once, then everything. */
export function digestLetter({ person, items, reminders, baseUrl }: Told): Letter {
  const line = ({ what, title, href, dueOn, otherwise }: WaitingItem) =>
    `- ${what}: ${title}${dueOn ? ` (by ${sayDay(dueOn)})` : ''}\n  If you do nothing: ${otherwise}\n  ${baseUrl}${href}`
  const urgent = headings.flatMap(([notice, heading]) => {
    const due = reminders.filter((one) => one.notice === notice)
    return due.length > 0 ? [`${heading}\n\n${due.map(({ item }) => line(item)).join('\n')}`] : []
  })
  const text = [
    `Hello ${person.name},`,
    ...urgent,
    `Everything that waits for you\n\n${items.map(line).join('\n')}`,
    `To stop these e-mails, open ${baseUrl}/ and switch off the daily e-mail.`,
  ]
  return { to: person.email, subject: subjectOf(items, reminders), text: text.join('\n\n') }
}

function subjectOf(items: readonly WaitingItem[], reminders: readonly Reminder[]): string {
  const count = items.length === 1 ? '1 thing waits for you' : `${items.length} things wait for you`
  const late = reminders.filter(({ notice }) => notice === 'overdue').length
  if (late > 0) return `${count}, ${late} now late`
  const near = reminders.filter(({ notice }) => notice === '1 day').length
  return near > 0 ? `${count}, ${near} due by tomorrow` : count
}
