import { sql } from 'kysely'
import type { Database } from '@pilothouse/platform/database/connect'
import { Publishing } from './publishing.ts'

/** How many uses a publication would look at: what is on record, or what stands published. */
export async function countUsesToPublish(db: Database): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select greatest(
      (select count(*) from use_case where stage is distinct from 'idea'),
      (select count(*) from register_entry where agency_id = current_agency() and until_publication is null)
    )::integer as count
  `.execute(db)
  return rows[0]?.count ?? 0
}

/** Notes that a publication is on its way; false while another one of the agency is. */
export async function insertPublishing(
  db: Database,
  { jobId, by, at }: { jobId: string; by: { readonly id: string; readonly name: string }; at: Date },
): Promise<boolean> {
  const { rows } = await sql`
    insert into publishing (job_id, by_id, by_name, at) values (${jobId}, ${by.id}, ${by.name}, ${at})
    on conflict (agency_id) do update set job_id = excluded.job_id, by_id = excluded.by_id, by_name = excluded.by_name,
      at = excluded.at, number = null
    where not exists (select from job where job.id = publishing.job_id and job.state in ('waiting', 'running'))
    returning job_id
  `.execute(db)
  return rows.length > 0
}

/** The number under which this job has published already; null when it has not. */
export async function findNumberPublishedBy(db: Database, jobId: string): Promise<number | null> {
  const row = await db.selectFrom('publishing').select('number').where('job_id', '=', jobId).executeTakeFirst()
  return row?.number ?? null
}

/** Notes that this job has published. */
export async function markPublishedBy(db: Database, jobId: string, number: number): Promise<void> {
  await db.updateTable('publishing').set({ number }).where('job_id', '=', jobId).execute()
}

/** The agency's publication on its way, or why the last one came to nothing and none followed; null for neither. */
export async function findPublishing(db: Database): Promise<Publishing | null> {
  const { rows } = await sql`
    select case when job.state in ('waiting', 'running') then 'under way' else 'not carried out' end as state,
      job.id as "jobId", publishing.by_id as "byId", publishing.by_name as "byName", publishing.at, job.message
    from publishing join job on job.id = publishing.job_id
    where publishing.number is null
      and not exists (select from publication where publication.agency_id = publishing.agency_id and publication.at > publishing.at)
  `.execute(db)
  return Publishing.nullable().parse(rows[0] ?? null)
}
