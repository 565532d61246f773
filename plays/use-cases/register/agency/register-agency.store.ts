import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import { RegisterAgency } from './register-agency.ts'

const agencies = (db: Database) =>
  db
    .selectFrom('organisation')
    .leftJoin('register_option', 'register_option.agency_id', 'organisation.id')
    .select([
      'organisation.id',
      'organisation.path',
      'organisation.name',
      'organisation.abbreviation',
      'organisation.public_email as publicEmail',
      sql<boolean>`coalesce(register_option.drop_id, false)`.as('dropId'),
      sql<string>`coalesce(register_option.appeal_words, '')`.as('appealWords'),
      'register_option.updated_at as optionsChangedAt',
      'organisation.no_ai_statement as notice',
    ])
    .where(sql<boolean>`organisation.id = organisation.agency_id`)

/** An agency with what it decided about its register. */
export async function findRegisterAgency(db: Database, id: string | null): Promise<RegisterAgency> {
  const row = id === null ? undefined : await agencies(db).where('organisation.id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', 'There is no such agency.')
  return RegisterAgency.parse(row)
}

/** The agencies that ever published, by name. */
export async function findPublishingAgencies(db: Database): Promise<RegisterAgency[]> {
  const rows = await agencies(db)
    .where(sql<boolean>`exists (select from publication where publication.agency_id = organisation.id)`)
    .orderBy('organisation.name')
    .execute()
  return z.array(RegisterAgency).parse(rows)
}

/** Sets or takes down the notice that the agency uses no AI. */
export async function setNotice(db: Database, agencyId: string, statement: string | null): Promise<void> {
  await db.updateTable('organisation').set({ no_ai_statement: statement }).where('id', '=', agencyId).execute()
}

/** Keeps what an agency decided about its register. */
export async function saveRegisterOptions(
  db: Database,
  agencyId: string,
  options: { readonly publicEmail: string; readonly dropId: boolean; readonly appealWords: string },
  at: Date,
): Promise<void> {
  const { publicEmail, dropId, appealWords } = options
  await db.updateTable('organisation').set({ public_email: publicEmail }).where('id', '=', agencyId).execute()
  await db
    .insertInto('register_option')
    .values({ drop_id: dropId, appeal_words: appealWords, updated_at: at })
    .onConflict((conflict) =>
      conflict.column('agency_id').doUpdateSet({ drop_id: dropId, appeal_words: appealWords, updated_at: at }),
    )
    .execute()
}
