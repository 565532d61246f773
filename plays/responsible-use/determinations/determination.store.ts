import { sql } from 'kysely'
import type { Database } from '@pilothouse/platform/database/connect'
import type { Person } from '@pilothouse/platform/identity/person'
import { Refusal } from '@pilothouse/platform/refusal'
import { Determination, DeterminationLine } from './determination.ts'
import type { Justification } from './override/near-justifications.ts'

const determinations = (db: Database) =>
  db
    .selectFrom('determination')
    .select([
      'id',
      'use_case_id as useCaseId',
      'screen_id as screenId',
      'outcome',
      'reason',
      'categories',
      'basis',
      'pack_id as packId',
      'pack_version as packVersion',
      'decided_by_name as decidedByName',
      'decided_as as decidedAs',
      'decided_at as decidedAt',
      'noted_at as notedAt',
      'noted_by_name as notedByName',
      'superseded_at as supersededAt',
    ])

/** Every determination of a use, the latest first. */
export async function determinationsOf(db: Database, useCaseId: string): Promise<Determination[]> {
  const rows = await determinations(db)
    .where('use_case_id', '=', useCaseId)
    .orderBy(sql`superseded_at is null`, 'desc')
    .orderBy('decided_at', 'desc')
    .execute()
  return rows.map((row) => Determination.parse(row))
}

/** One determination, held still until the transaction ends. */
export async function holdDetermination(db: Database, id: string): Promise<Determination> {
  await db.selectFrom('determination').select('id').where('id', '=', id).forUpdate().execute()
  const row = await determinations(db).where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', 'There is no such determination.')
  return Determination.parse(row)
}

/** A finding as it is written down. */
export interface NewDetermination extends Pick<
  Determination,
  'useCaseId' | 'screenId' | 'outcome' | 'reason' | 'categories' | 'basis' | 'packId' | 'packVersion' | 'decidedAs'
> {
  readonly by: Person
  readonly delegationId: string | null
  readonly at: Date
  /** The official is the Chief AI Officer, who need not be told. */
  readonly noted: boolean
}

/** Writes a finding; the one before is superseded. */
export async function insertDetermination(db: Database, found: NewDetermination): Promise<string> {
  await db
    .updateTable('determination')
    .set({ superseded_at: found.at })
    .where('use_case_id', '=', found.useCaseId)
    .where('superseded_at', 'is', null)
    .execute()
  const { id } = await db
    .insertInto('determination')
    .values({
      use_case_id: found.useCaseId,
      screen_id: found.screenId,
      outcome: found.outcome,
      reason: found.reason,
      categories: [...found.categories],
      basis: found.basis,
      pack_id: found.packId,
      pack_version: found.packVersion,
      decided_by_id: found.by.id,
      decided_by_name: found.by.name,
      decided_as: found.decidedAs,
      delegation_id: found.delegationId,
      decided_at: found.at,
      ...(found.noted ? { noted_by_id: found.by.id, noted_by_name: found.by.name, noted_at: found.at } : {}),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The Chief AI Officer took note of an override. */
export async function markNoted(db: Database, id: string, by: Person, at: Date): Promise<void> {
  await db
    .updateTable('determination')
    .set({ noted_by_id: by.id, noted_by_name: by.name, noted_at: at })
    .where('id', '=', id)
    .execute()
}

/** Every override of the agency, as a justification that another may have copied. */
export async function overridesBut(db: Database, useCaseId: string): Promise<readonly Justification[]> {
  const rows = await db
    .selectFrom('determination')
    .innerJoin('use_case', 'use_case.id', 'determination.use_case_id')
    .innerJoin('organisation', 'organisation.id', 'use_case.organisation_id')
    .select(['use_case.id', 'use_case.title', 'organisation.name as agency', 'determination.reason as text'])
    .where('outcome', '=', 'presumed but not')
    .where('superseded_at', 'is', null)
    .where('use_case_id', '<>', useCaseId)
    .execute()
  return rows.map(({ id, ...rest }) => ({ ...rest, href: `/use-cases/portfolio/${id}` }))
}

const MOST = 500

/** Uses whose determination waits, is missing before a stage, or stands: what waits comes first. */
export async function determinationLines(db: Database): Promise<DeterminationLine[]> {
  const rows = await screenedUses(db)
    .select([
      'use_case.id as useCaseId',
      'use_case.title',
      'organisation.name as organisationName',
      'use_case.owner_id as ownerId',
      'use_case.owner_name as ownerName',
      'use_case.stage',
      'screen.status as screenStatus',
      'screen.submitted_at as submittedAt',
      'determination.outcome',
      'determination.decided_by_name as decidedByName',
      'determination.decided_at as decidedAt',
    ])
    .select(
      sql<boolean>`coalesce(determination.outcome = 'presumed but not' and determination.noted_at is null, false)`.as(
        'unnoted',
      ),
    )
    .orderBy(sql`screen.status is not distinct from 'submitted'`, 'desc')
    .orderBy(sql`screen.id is not null`, 'desc')
    .orderBy(
      sql`determination.outcome is not distinct from 'presumed but not' and determination.noted_at is null`,
      'desc',
    )
    .orderBy(sql`determination.id is null`, 'desc')
    .orderBy('use_case.title')
    .limit(MOST)
    .execute()
  return rows.map((row) => DeterminationLine.parse(row))
}

/** Uses that are being built or run, and any other that has a screen or a finding; not those that are retired. */
const screenedUses = (db: Database) =>
  db
    .selectFrom('use_case')
    .innerJoin('organisation', 'organisation.id', 'use_case.organisation_id')
    .leftJoin('screen', (join) =>
      join.onRef('screen.use_case_id', '=', 'use_case.id').on('screen.status', '<>', 'decided'),
    )
    .leftJoin('determination', (join) =>
      join.onRef('determination.use_case_id', '=', 'use_case.id').on('determination.superseded_at', 'is', null),
    )
    .where((where) =>
      where.or([
        where('screen.id', 'is not', null),
        where('determination.id', 'is not', null),
        where('use_case.stage', 'in', ['pre-deployment', 'pilot', 'deployed']),
      ]),
    )
    .where((where) => where.or([where('use_case.stage', 'is', null), where('use_case.stage', '<>', 'retired')]))
