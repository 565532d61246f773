import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import type { Database } from '@pilothouse/platform/database/connect'
import { Role } from '@pilothouse/platform/identity/person'
import { Refusal } from '@pilothouse/platform/refusal'
import { stateOn } from '../obligation.ts'
import { ListedObligation, type ObligationFilter, type ObligationPage } from './obligation-record.ts'
import { nearestHolders } from './owed-by.store.ts'

/** Columns of an obligation, from `obligation`, `duty`, `use_case` and `holder`. */
export const obligationColumns = sql`
  obligation.id, obligation.use_case_id as "useCaseId", obligation.pack_id as "packId",
  duty.pack_version as "packVersion", obligation.key, duty.content ->> 'title' as title, duty.content ->> 'what' as what,
  duty.content ->> 'practice' as practice, duty.content -> 'source' as source, duty.content ->> 'dueBefore' as "dueBefore",
  obligation.due_on as "dueOn", duty.content ->> 'owedBy' as "owedByRole", owed.id as "owedById",
  owed.name as "owedByName", obligation.state, obligation.because, obligation.stale_on as "staleOn"`

/** Obligations with their duty, their use, and who owes them. Begin with `with ${nearestHolders(at)}`. */
export const obligationRows = sql`
  obligation
  join duty on duty.id = obligation.duty_id
  join use_case on use_case.id = obligation.use_case_id
  left join holder on holder.organisation_id = use_case.organisation_id and holder.role = duty.content ->> 'owedBy'
  cross join lateral (
    select
      case when duty.content ->> 'owedBy' = 'use-case owner' then array[use_case.owner_id] else holder.ids end as ids,
      case when duty.content ->> 'owedBy' = 'use-case owner' then use_case.owner_id
        when cardinality(holder.ids) = 1 then holder.ids[1] end as id,
      case when duty.content ->> 'owedBy' = 'use-case owner' then use_case.owner_name
        when holder.names is null then 'nobody yet: no ' || (duty.content ->> 'owedBy') || ' for this office'
        else array_to_string(holder.names, ' or ') end as name) owed`

/** What lists show besides. */
const listed = sql`
  ${obligationColumns}, use_case.title as "useCaseTitle", use_case.stage, duty.pack_title as "packTitle",
  (select count(*)::int from obligation_evidence link join evidence on evidence.id = link.evidence_id
    where link.obligation_id = obligation.id and withdrawn_at is null and refused_at is null) as "evidenceCount"`

/** When obligations are looked at. */
export interface Moment {
  readonly at: Date
  /** The same in the agency's calendar. */
  readonly day: string
}

/** Obligations that a condition lets through, as they stand on a day. */
export async function listObligationRows(
  db: Database,
  where: RawBuilder<unknown>,
  { at, day }: Moment,
): Promise<readonly ListedObligation[]> {
  const { rows } = await sql`
    with ${nearestHolders(at)}
    select ${listed} from ${obligationRows}
    where ${where}
    order by obligation.due_on nulls last, ${stageOrder}, title, obligation.id`.execute(db)
  return readListed(rows, day)
}

const readListed = (rows: readonly unknown[], day: string): readonly ListedObligation[] =>
  z
    .array(ListedObligation)
    .parse(rows)
    .map((one) => ({ ...one, state: stateOn(one, day) }))

/** A page of the agency's obligations. `mine` names the reader. */
export async function pageOfObligations(
  db: Database,
  filter: ObligationFilter,
  { at, day, mine }: Moment & { readonly mine: string },
): Promise<Omit<ObligationPage, 'today'>> {
  const { sort, page, pageSize } = filter
  const where = conditions(filter, day, mine)
  const holders = filter.show.includes('mine') || sort.endsWith('owner')
  const counted = await sql<{ total: number }>`
    with ${nearestHolders(at)}
    select count(*)::int as total from ${holders ? obligationRows : plainRows} where ${where}`.execute(db)
  const { rows } = await sql`
    with ${nearestHolders(at)},
    page as materialized (
      select obligation.id, row_number() over (order by ${sortKeys[sortOf(sort)]} ${sql.raw(sort.startsWith('-') ? 'desc' : 'asc')} nulls last, ${stageOrder}, lower(use_case.title), lower(duty.content ->> 'title'), obligation.id) as place
      from ${holders ? obligationRows : plainRows} where ${where}
      order by place limit ${pageSize} offset ${(page - 1) * pageSize})
    select ${listed} from page join ${obligationRows} on page.id = obligation.id
    order by page.place`.execute(db)
  return { total: counted.rows[0]?.total ?? 0, obligations: [...readListed(rows, day)] }
}

const plainRows = sql`
  obligation
  join duty on duty.id = obligation.duty_id
  join use_case on use_case.id = obligation.use_case_id`

const stateNow = (day: string) => sql`
  case when obligation.state in ('met', 'waived') and obligation.stale_on <= ${day} then 'stale' else obligation.state end`

const stageOrder = sql`array_position(array['pre-deployment','pilot','deployed'], duty.content ->> 'dueBefore')`

const sortKeys = {
  due: sql`obligation.due_on`,
  title: sql`lower(duty.content ->> 'title')`,
  use: sql`lower(use_case.title)`,
  state: sql`array_position(array['stale','cannot tell','not started','in progress','waived','met','not applicable'], obligation.state)`,
  owner: sql`lower(owed.name)`,
}

const sortOf = (sort: ObligationFilter['sort']) =>
  z.enum(['due', 'title', 'use', 'state', 'owner']).parse(sort.replace('-', ''))

function conditions({ text, show, state, pack, stage, before }: ObligationFilter, day: string, mine: string) {
  const open = sql`${stateNow(day)} not in ('met', 'waived', 'not applicable')`
  const all = [
    sql`true`,
    ...(text
      ? [sql`(duty.content ->> 'title') || ' ' || use_case.title ilike ${`%${text.replaceAll(/[\\%_]/g, '\\$&')}%`}`]
      : []),
    ...(show.includes('mine') ? [sql`${mine} = any(owed.ids)`] : []),
    ...(show.includes('open') ? [open] : []),
    ...(show.includes('overdue') ? [sql`obligation.due_on < ${day} and ${open}`] : []),
    ...(state.length ? [sql`${stateNow(day)} = any(${state})`] : []),
    ...(pack.length ? [sql`obligation.pack_id = any(${pack})`] : []),
    ...(stage.length ? [sql`use_case.stage = any(${stage})`] : []),
    ...(before.length ? [sql`duty.content ->> 'dueBefore' = any(${before})`] : []),
  ]
  return sql.join(all, sql` and `)
}

const Owing = z.object({
  id: z.uuid(),
  useCaseId: z.uuid(),
  title: z.string(),
  ownerId: z.string(),
  ownerName: z.string(),
  path: z.string(),
  owedByRole: Role,
})

/** Who owes one obligation, as far as rights depend on it. */
export async function findOwing(db: Database, id: string): Promise<z.infer<typeof Owing>> {
  const row = await db
    .selectFrom('obligation')
    .innerJoin('duty', 'duty.id', 'obligation.duty_id')
    .innerJoin('use_case', 'use_case.id', 'obligation.use_case_id')
    .innerJoin('organisation', 'organisation.id', 'use_case.organisation_id')
    .select(['obligation.id', 'use_case.id as useCaseId', 'owner_id as ownerId', 'owner_name as ownerName'])
    .select(['organisation.path', sql`duty.content ->> 'title'`.as('title')])
    .select(sql`duty.content ->> 'owedBy'`.as('owedByRole'))
    .where('obligation.id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found', 'There is no such duty. Look for it in the list of duties.')
  return Owing.parse(row)
}
