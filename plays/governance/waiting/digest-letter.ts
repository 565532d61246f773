import { sayDay } from '@pilothouse/platform/day'
import type { Person } from '@pilothouse/platform/identity/person'
import type { Letter } from '@pilothouse/platform/mail/outbox-message'
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

/** So many things are told one by one under each heading; the page has the rest. */
const MOST = 30

/** The e-mail that says what waits: first what is late or comes near, each of it once, then everything. */
export function digestLetter({ person, items, reminders, baseUrl }: Told): Letter {
  const part = (heading: string, told: readonly WaitingItem[]): string[] =>
    told.length === 0 ? [] : [[heading, listed(told, baseUrl)].join('\n\n')]
  const text = [
    `Hello ${person.name},`,
    ...headings.flatMap(([notice, heading]) =>
      part(
        heading,
        reminders.filter((one) => one.notice === notice).map(({ item }) => item),
      ),
    ),
    ...part('Everything that waits for you', items),
    `To stop these e-mails, open ${baseUrl}/ and switch off the daily e-mail.`,
  ]
  return { to: person.email, subject: subjectOf(items, reminders), text: text.join('\n\n') }
}

function listed(items: readonly WaitingItem[], baseUrl: string): string {
  const lines = items.slice(0, MOST).map(({ what, title, href, dueOn, otherwise }) => {
    const until = dueOn ? ` (by ${sayDay(dueOn)})` : ''
    return `- ${what}: ${title}${until}\n  If you do nothing: ${otherwise}\n  ${baseUrl}${href}`
  })
  const more = items.length > MOST ? [`And ${items.length - MOST} more: ${baseUrl}/`] : []
  return [...lines, ...more].join('\n')
}

function subjectOf(items: readonly WaitingItem[], reminders: readonly Reminder[]): string {
  const count = items.length === 1 ? '1 thing waits for you' : `${items.length} things wait for you`
  const late = reminders.filter(({ notice }) => notice === 'overdue').length
  if (late > 0) return `${count}, ${late} now late`
  const near = reminders.filter(({ notice }) => notice === '1 day').length
  return near > 0 ? `${count}, ${near} due by tomorrow` : count
}
