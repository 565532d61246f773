import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import type { Database } from '@pilothouse/platform/database/connect'
import type { Person } from '@pilothouse/platform/identity/person'
import { Refusal } from '@pilothouse/platform/refusal'
import { BoardCharter, type CharterDraft } from './board-charter.ts'

async function charters(db: Database, where: RawBuilder<unknown>): Promise<BoardCharter[]> {
  const { rows } = await sql`
    select one.id, one.organisation_id as "organisationId", organisation.name as "organisationName", organisation.path,
      one.version, one.name, one.charter, one.link, one.disciplines, one.quorum, one.term_months as "termMonths", one.rule,
      one.set_by_name as "setByName", one.set_at as "setAt"
    from board_charter one join organisation on organisation.id = one.organisation_id
    where ${where} order by organisation.path, one.version desc`.execute(db)
  return z.array(BoardCharter).parse(rows)
}

/** Every version of a board's charter, the one that holds first. */
export const chartersOf = (db: Database, organisationId: string): Promise<BoardCharter[]> =>
  charters(db, sql`one.organisation_id = ${organisationId}`)

/** The charters that hold now, by organisation. */
export const chartersInForce = (db: Database): Promise<BoardCharter[]> =>
  charters(
    db,
    sql`one.version = (select max(version) from board_charter other where other.organisation_id = one.organisation_id)`,
  )

/** The charter of a board as it holds now. */
export async function findCharter(db: Database, organisationId: string): Promise<BoardCharter> {
  const [charter] = await chartersOf(db, organisationId)
  if (!charter)
    throw new Refusal('not-found', 'There is no such board. The Chief AI Officer sets one up from the list of boards.')
  return charter
}

/** Writes the next version; refuses when somebody else was faster. */
export async function insertCharter(db: Database, draft: CharterDraft, by: Person, at: Date): Promise<void> {
  const row = await db
    .insertInto('board_charter')
    .values({
      organisation_id: draft.organisationId,
      version: draft.version + 1,
      name: draft.name,
      charter: draft.charter,
      link: draft.link,
      disciplines: draft.disciplines,
      quorum: draft.quorum,
      term_months: draft.termMonths,
      rule: draft.rule,
      set_by_id: by.id,
      set_by_name: by.name,
      set_at: at,
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row)
    throw new Refusal('conflict', 'Somebody set a new version of this charter meanwhile. Read it, then try again.')
}
