import { sql } from 'kysely'
import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import { Adoption } from './adoption.ts'

const columns = [
  'pack_adoption.id',
  'organisation_id as organisationId',
  'organisation.name as organisationName',
  'organisation.path as organisationPath',
  'pack_id as packId',
  'version',
  'starts_on as startsOn',
  'ends_on as endsOn',
  'reason',
  'decided_by_name as decidedByName',
  'officer_name as officerName',
  'decision_reference as decisionReference',
  'decided_at as decidedAt',
  'ended_reason as endedReason',
  'ended_by_name as endedByName',
  'ended_at as endedAt',
] as const

const select = (db: Database) =>
  db
    .selectFrom('pack_adoption')
    .innerJoin('organisation', 'organisation.id', 'pack_adoption.organisation_id')
    .select(columns)

/** Every adoption of the agency, ended ones too, in the order of deciding. */
export async function listAdoptions(db: Database): Promise<Adoption[]> {
  const rows = await select(db).orderBy('place').execute()
  return rows.map((row) => Adoption.parse(row))
}

/** The adoption, if the agency has it. */
export async function findAdoption(db: Database, id: string): Promise<Adoption> {
  const row = await select(db).where('pack_adoption.id', '=', id).executeTakeFirst()
  if (!row)
    throw new Refusal('not-found', 'Nobody in your agency turned this pack on. Choose one from the list of packs.')
  return Adoption.parse(row)
}

/** A decision about to be written. */
export interface NewAdoption {
  readonly organisationId: string
  readonly packId: string
  readonly version: string
  readonly startsOn: string
  readonly reason: string
  readonly decidedById: string
  readonly decidedByName: string
  readonly officerName: string | null
  readonly decisionReference: string | null
  readonly decidedAt: Date
  readonly shown: string
}

/** Lets one decision about packs be made in the agency at a time: the next one sees what this one did. */
export async function holdPackDecisions(db: Database): Promise<void> {
  await sql`select from organisation where id = current_agency() for no key update`.execute(db)
}

/** Writes an adoption. An organisation has one open adoption of a pack: end the standing one first. */
export async function insertAdoption(db: Database, adoption: NewAdoption): Promise<string> {
  const { id } = await db
    .insertInto('pack_adoption')
    .values({
      organisation_id: adoption.organisationId,
      pack_id: adoption.packId,
      version: adoption.version,
      starts_on: adoption.startsOn,
      reason: adoption.reason,
      decided_by_id: adoption.decidedById,
      decided_by_name: adoption.decidedByName,
      officer_name: adoption.officerName,
      decision_reference: adoption.decisionReference,
      decided_at: adoption.decidedAt,
      shown: adoption.shown,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Ends an adoption that is still open; false when somebody ended it before. */
export async function updateAdoptionEnd(
  db: Database,
  id: string,
  end: { endsOn: string; reason: string; byName: string; at: Date },
): Promise<boolean> {
  const row = await db
    .updateTable('pack_adoption')
    .set({ ends_on: end.endsOn, ended_reason: end.reason, ended_by_name: end.byName, ended_at: end.at })
    .where('id', '=', id)
    .where('ends_on', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
