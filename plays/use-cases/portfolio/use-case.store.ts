import { sql } from 'kysely'
import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import type { Stage } from './stages/stage.ts'
import { UseCase, type ReportedCells } from './use-case.ts'

/** A use case with its organisation's name, ready to be parsed. */
const rows = (db: Database) =>
  db
    .selectFrom('use_case')
    .innerJoin('organisation', 'organisation.id', 'use_case.organisation_id')
    .select([
      'use_case.id',
      'use_case.organisation_id as organisationId',
      'organisation.name as organisationName',
      'use_case.inventory_id as inventoryId',
      'use_case.title',
      'use_case.summary',
      'use_case.stage',
      'use_case.owner_id as ownerId',
      'use_case.owner_name as ownerName',
      'use_case.cells',
      'use_case.version',
      'use_case.created_at as createdAt',
      'use_case.updated_at as updatedAt',
    ])

/** The use case, if the reader's agency has it. */
export async function findUseCase(db: Database, id: string): Promise<UseCase> {
  const row = await rows(db).where('use_case.id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', 'There is no such use case. Look for it in the portfolio.')
  return UseCase.parse(row)
}

/** The use case, held still until the transaction ends. */
export async function holdUseCase(db: Database, id: string): Promise<UseCase> {
  await db.selectFrom('use_case').select('id').where('id', '=', id).forUpdate().execute()
  return findUseCase(db, id)
}

/** What a new use case starts with. */
export interface NewUseCase {
  readonly organisationId: string
  readonly inventoryId: string | null
  readonly title: string
  readonly summary: string
  readonly stage: Stage
  readonly ownerId: string
  readonly ownerName: string
  readonly cells: ReportedCells
}

/** Writes a new use case and returns its id. */
export async function insertUseCase(db: Database, useCase: NewUseCase, at: Date): Promise<string> {
  const { id } = await refusingTakenId(
    db
      .insertInto('use_case')
      .values({
        organisation_id: useCase.organisationId,
        inventory_id: useCase.inventoryId,
        title: useCase.title,
        summary: useCase.summary,
        stage: useCase.stage,
        owner_id: useCase.ownerId,
        owner_name: useCase.ownerName,
        cells: JSON.stringify(useCase.cells),
        created_at: at,
        updated_at: at,
      })
      .returning('id')
      .executeTakeFirstOrThrow(),
  )
  return id
}

/** What may be changed on a use case; `cells` are merged into those that stand. */
export interface UseCaseChange {
  readonly title?: string
  readonly summary?: string
  readonly inventoryId?: string | null
  readonly organisationId?: string
  readonly stage?: Stage
  readonly owner?: { readonly id: string; readonly name: string }
  readonly cells?: ReportedCells
}

/** Changes a use case if it still is at `version`; refuses when somebody else was faster. */
export async function updateUseCase(
  db: Database,
  id: string,
  version: number,
  change: UseCaseChange,
  at: Date,
): Promise<void> {
  const result = await refusingTakenId(
    db
      .updateTable('use_case')
      .set({
        ...columnsOf(change),
        ...(change.cells ? { cells: sql`cells || ${JSON.stringify(change.cells)}::jsonb` } : {}),
        version: version + 1,
        updated_at: at,
      })
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst(),
  )
  if (result.numUpdatedRows === 0n) {
    throw new Refusal(
      'conflict',
      'Somebody changed this use case while you were at it. Open it again to see the change, then make yours.',
    )
  }
}

function columnsOf(change: UseCaseChange) {
  const { title, summary, inventoryId, organisationId, stage, owner } = change
  return {
    ...(title === undefined ? {} : { title }),
    ...(summary === undefined ? {} : { summary }),
    ...(inventoryId === undefined ? {} : { inventory_id: inventoryId }),
    ...(organisationId === undefined ? {} : { organisation_id: organisationId }),
    ...(stage === undefined ? {} : { stage }),
    ...(owner === undefined ? {} : { owner_id: owner.id, owner_name: owner.name }),
  }
}

async function refusingTakenId<T>(write: Promise<T>): Promise<T> {
  return write.catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === '23505') {
      throw new Refusal(
        'conflict',
        'This Use Case ID was already given to another use case. Numbers are never used twice; choose a new one.',
        {
          fields: { inventoryId: 'Choose a number that was never used.' },
        },
      )
    }
    throw error
  })
}

/** An organisation of the reader's agency: its name, and the path by which roles reach it. */
export async function findOrganisation(db: Database, id: string): Promise<{ id: string; name: string; path: string }> {
  const row = await db
    .selectFrom('organisation')
    .select(['id', 'name', 'path'])
    .where('id', '=', id)
    .where('agency_id', '=', sql<string>`current_agency()`)
    .where('deactivated_at', 'is', null)
    .executeTakeFirst()
  if (!row)
    throw new Refusal('invalid', 'Choose an organization of your agency.', {
      fields: { organisationId: 'Choose an organization.' },
    })
  return row
}
