import { z } from 'zod'
import type { Database } from '../../database/connect.ts'
import { Invitation } from './invitation.ts'

const open = (db: Database) =>
  db
    .selectFrom('invitation')
    .innerJoin('organisation', 'organisation.id', 'invitation.organisation_id')
    .select(['invitation.id', 'invitation.agency_id as agencyId', 'email', 'invitation.name', 'role', 'discipline'])
    .select(['organisation_id as organisationId', 'organisation.name as organisationName'])
    .select(['invitation.created_at as createdAt', 'expires_at as expiresAt'])
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)

/** Letters that were neither used nor withdrawn, newest first; some may be too old by now. */
export async function findInvitations(db: Database): Promise<Invitation[]> {
  return z.array(Invitation).parse(await open(db).orderBy('invitation.created_at', 'desc').execute())
}

export async function findInvitation(db: Database, id: string): Promise<(Invitation & { path: string }) | null> {
  const row = await open(db).select('organisation.path').where('invitation.id', '=', id).executeTakeFirst()
  return row ? Invitation.extend({ path: z.string() }).parse(row) : null
}

/** The letter whose secret has this hash, if it still holds; nobody else can use it until the transaction ends. */
export async function findInvitationBySecret(
  db: Database,
  hash: Buffer,
  now: Date,
): Promise<(Invitation & { invitedBy: string }) | null> {
  const row = await open(db)
    .select('invited_by as invitedBy')
    .where('hash', '=', hash)
    .where('expires_at', '>', now)
    .forUpdate('invitation')
    .executeTakeFirst()
  return row ? Invitation.extend({ invitedBy: z.string() }).parse(row) : null
}

export interface NewInvitation extends Omit<Invitation, 'organisationName' | 'createdAt' | 'expiresAt'> {
  readonly hash: Buffer
  readonly invitedBy: string
  readonly createdAt: Date
  readonly expiresAt: Date
}

/** Writes a letter; an earlier open one to the same address stops working. */
export async function insertInvitation(db: Database, letter: NewInvitation): Promise<void> {
  const { id, email, name, role, discipline, hash, agencyId, organisationId, invitedBy, createdAt, expiresAt } = letter
  await db
    .updateTable('invitation')
    .set({ withdrawn_at: createdAt })
    .where('agency_id', '=', agencyId)
    .where('email', '=', email)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute()
  const row = { id, email, name, role, discipline, hash, agency_id: agencyId, organisation_id: organisationId }
  await db
    .insertInto('invitation')
    .values({ ...row, invited_by: invitedBy, created_at: createdAt, expires_at: expiresAt })
    .execute()
}

export async function updateInvitationAccepted(db: Database, id: string, at: Date): Promise<void> {
  await db.updateTable('invitation').set({ accepted_at: at }).where('id', '=', id).execute()
}

export async function updateInvitationWithdrawn(db: Database, id: string, at: Date): Promise<void> {
  await db.updateTable('invitation').set({ withdrawn_at: at }).where('id', '=', id).execute()
}

/** Letters of somebody who has no say any more stop working. */
export async function withdrawInvitationsBy(db: Database, personId: string, at: Date): Promise<void> {
  await db
    .updateTable('invitation')
    .set({ withdrawn_at: at })
    .where('invited_by', '=', personId)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute()
}
