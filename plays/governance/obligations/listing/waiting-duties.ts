import { addDays, dayOf } from '@pilothouse/platform/day'
import { sql } from 'kysely'
import { z } from 'zod'
import { Instant } from '@pilothouse/platform/instant'
import type { WaitingSource } from '../../waiting/waiting-source.ts'
import { obligationRows } from './obligation.store.ts'
import { nearestHolders } from './owed-by.store.ts'

const SOON_DAYS = 30

const Owed = z.object({
  id: z.uuid(),
  title: z.string(),
  useCaseId: z.uuid(),
  useCaseTitle: z.string(),
  stale: z.boolean(),
  because: z.string(),
  dueOn: z.iso.date().nullable(),
  since: Instant,
})
type Owed = z.infer<typeof Owed>

/** Duties that the person owes: what lapsed or is due within a month one by one, the rest once for each use. */
export const dutiesOwed: WaitingSource = async (db, { person, now }) => {
  const today = dayOf(now())
  const { rows } = await sql`
    with ${nearestHolders(now())}
    select obligation.id, duty.content ->> 'title' as title, use_case.id as "useCaseId", use_case.title as "useCaseTitle",
      obligation.state = 'stale' or (obligation.state in ('met', 'waived') and obligation.stale_on <= ${today}::date) as stale,
      obligation.because, obligation.due_on as "dueOn", obligation.opened_at as since
    from ${obligationRows}
    where ${person.id} = any(owed.ids) and use_case.stage in ('pre-deployment', 'pilot', 'deployed')
      and (obligation.state in ('not started', 'in progress', 'stale', 'cannot tell') or obligation.stale_on <= ${today}::date)
    order by obligation.opened_at`.execute(db)
  const owed = z.array(Owed).parse(rows)
  const urgent = owed.filter(({ stale, dueOn }) => stale || (dueOn !== null && dueOn <= addDays(today, SOON_DAYS)))
  const rest = Map.groupBy(
    owed.filter((one) => !urgent.includes(one)),
    ({ useCaseId }) => useCaseId,
  )
  return [...urgent.map(oneDuty), ...[...rest.values()].flatMap(dutiesOfUse)]
}

const oneDuty = ({ id, title, useCaseTitle, stale, because, dueOn, since }: Owed) => ({
  key: `duty ${stale ? 'lapsed' : 'due'} ${id}`,
  what: stale ? `Renew “${title}”` : `Meet “${title}”`,
  title: useCaseTitle,
  href: `/governance/obligations/${id}`,
  since,
  dueOn,
  otherwise: stale
    ? `It stays lapsed and keeps the clearance suspended. ${because}`.trim()
    : 'It is overdue after that day.',
})

function dutiesOfUse(duties: readonly Owed[]) {
  const [first] = duties
  if (!first) return []
  return [
    {
      key: `duties of ${first.useCaseId}`,
      what: duties.length === 1 ? 'Meet one duty' : `Meet ${duties.length} duties`,
      title: first.useCaseTitle,
      href: `/use-cases/portfolio/${first.useCaseId}?tab=duties`,
      since: first.since,
      dueOn: null,
      otherwise: 'The use cannot move to its next stage, and cannot be cleared for it.',
    },
  ]
}
