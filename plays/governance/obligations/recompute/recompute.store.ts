import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '@pilothouse/platform/database/connect'
import type { ObligationState } from '../obligation.ts'

/** What one duty says of every use in a group with the same facts and packs. */
export interface GroupVerdict {
  readonly group: number
  readonly duty_id: string
  readonly pack_id: string
  readonly key: string
  readonly applies: 'yes' | 'no' | 'unknown'
  readonly because: string
  /** How it stands before anything was handed in. */
  readonly state: ObligationState
  readonly missing: string
  /** Days until it is due; null when a stage decides. */
  readonly due_days: number | null
}

/** Which use is in which group, and what the packs say of each group, on a day. */
export interface Judgement {
  readonly useIds: readonly string[]
  readonly groups: readonly number[]
  readonly verdicts: readonly GroupVerdict[]
  readonly at: Date
  readonly day: string
}

/** `standing` is read once by its index: else a large agency's whole table is read for each batch. */
const wantedBy = ({ useIds, groups, verdicts }: Judgement) => sql`
  standing as materialized (select * from obligation where use_case_id = any(${useIds}::uuid[])),
  member as (select * from unnest(${useIds}::uuid[], ${groups}::int[]) as member (use_case_id, "group")),
  wanted as (
    select member.use_case_id, verdict.*
    from member join jsonb_to_recordset(${JSON.stringify(verdicts)}::jsonb)
      as verdict ("group" int, duty_id uuid, pack_id text, key text, applies text, because text, state text, missing text, due_days int)
      using ("group"))`

const Opened = z.object({
  useCaseId: z.uuid(),
  obligations: z.array(z.object({ obligationId: z.uuid(), title: z.string() })),
})
export type Opened = z.infer<typeof Opened>

/** Opens what applies, or may apply, and has no row yet; says for each use what is new. */
export async function openObligations(db: Database, judgement: Judgement): Promise<readonly Opened[]> {
  const { rows } = await sql`
    with ${wantedBy(judgement)},
    opened as (
      insert into obligation
        (use_case_id, duty_id, pack_id, key, applies, applies_because, state, because, due_on, opened_at, opened_as)
      select use_case_id, duty_id, pack_id, key, applies, because, state, missing,
        ${judgement.day}::date + due_days, ${judgement.at}, state
      from wanted
      where applies <> 'no' and not exists (
        select from standing there
        where there.use_case_id = wanted.use_case_id and there.pack_id = wanted.pack_id and there.key = wanted.key)
      on conflict (use_case_id, pack_id, key) do nothing
      returning id, use_case_id, duty_id)
    select opened.use_case_id as "useCaseId",
      jsonb_agg(jsonb_build_object('obligationId', opened.id, 'title', duty.content ->> 'title') order by duty.key) as obligations
    from opened join duty on duty.id = opened.duty_id
    group by opened.use_case_id`.execute(db)
  return z.array(Opened).parse(rows)
}

/** An obligation of which the packs say something else than before. */
const Differing = z.object({
  id: z.uuid(),
  duty_id: z.uuid(),
  applies: z.string(),
  because: z.string(),
  due_days: z.int().nullable(),
  asksOtherwise: z.boolean(),
})
type Differing = z.infer<typeof Differing>

const Comparison = z.object({
  /** How many are to be opened. */
  fresh: z.int(),
  /** Of which the packs say something else, and which of them ask for something else. */
  differing: z.array(Differing),
  /** What still applies although no pack in force has such a duty any more. */
  orphans: z.array(z.object({ id: z.uuid(), packId: z.string(), group: z.int() })),
})

/** What stands beside what the packs say: only what is different. */
export async function compareWithPacks(db: Database, judgement: Judgement): Promise<z.infer<typeof Comparison>> {
  const { rows } = await sql`
    with ${wantedBy(judgement)},
    compared as (
      select there.id, there.applies as before, wanted.duty_id, wanted.applies, wanted.because, wanted.due_days,
        there.pack_id, member."group", was.fingerprint <> duty.fingerprint as "asksOtherwise",
        (there.duty_id, there.applies, there.applies_because)
          is distinct from (wanted.duty_id, wanted.applies, wanted.because) as differs
      from wanted
      full join standing there using (use_case_id, pack_id, key)
      join member using (use_case_id)
      left join duty on duty.id = wanted.duty_id
      left join duty was on was.id = there.duty_id)
    select
      (count(*) filter (where id is null and applies <> 'no'))::int as fresh,
      coalesce(jsonb_agg(jsonb_build_object('id', id, 'duty_id', duty_id, 'applies', applies, 'because', because,
        'due_days', due_days, 'asksOtherwise', "asksOtherwise"))
        filter (where id is not null and duty_id is not null and differs), '[]') as differing,
      coalesce(jsonb_agg(jsonb_build_object('id', id, 'packId', pack_id, 'group', "group"))
        filter (where duty_id is null and before <> 'no'), '[]') as orphans
    from compared`.execute(db)
  return Comparison.parse(rows[0])
}

/** Brings obligations in line with the packs. What begins to apply is due so many days from this one. */
export async function moveObligations(db: Database, differing: readonly Differing[], day: string): Promise<void> {
  await sql`
    update obligation set
      duty_id = given.duty_id, applies = given.applies, applies_because = given.because,
      due_on = case
        when given.applies = 'no' or given.due_days is null then null
        when obligation.applies <> 'no' and obligation.due_on is not null then obligation.due_on
        else ${day}::date + given.due_days end
    from jsonb_to_recordset(${JSON.stringify(differing)}::jsonb)
      as given (id uuid, duty_id uuid, applies text, because text, due_days int)
    where obligation.id = given.id`.execute(db)
}

/** Marks obligations as no longer applying, each with its reason. */
export async function endObligations(
  db: Database,
  ended: readonly { readonly id: string; readonly because: string }[],
): Promise<void> {
  await sql`
    update obligation set applies = 'no', applies_because = given.because, due_on = null
    from jsonb_to_recordset(${JSON.stringify(ended)}::jsonb) as given (id uuid, because text)
    where obligation.id = given.id`.execute(db)
}

/** Ties decisions that are evidence for whatever asks for their kind to the obligations that do; says which. */
export async function linkStandingEvidence(db: Database, useIds: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    insert into obligation_evidence (obligation_id, evidence_id)
    select obligation.id, evidence.id
    from evidence
    join obligation on obligation.use_case_id = evidence.use_case_id and obligation.applies <> 'no'
    join duty on duty.id = obligation.duty_id
    where evidence.use_case_id = any(${useIds}) and evidence.serves_later
      and evidence.withdrawn_at is null and evidence.refused_at is null
      and (duty.content -> 'satisfiedBy' ? evidence.kind or duty.content -> 'reviewedBy' ? evidence.discipline)
    on conflict do nothing
    returning obligation_id as id`.execute(db)
  return rows.map(({ id }) => id)
}

/** Evidence for what a duty asked before does not count for what it asks now. */
export async function staleLinksOf(db: Database, obligationIds: readonly string[], day: string): Promise<void> {
  await sql`
    update obligation_evidence link
    set stale_since = ${day}, stale_because = 'Version ' || duty.pack_version || ' of the pack asks for something else.'
    from obligation join duty on duty.id = obligation.duty_id
    where link.obligation_id = obligation.id and obligation.id = any(${obligationIds}) and link.stale_since is null`.execute(
    db,
  )
}
