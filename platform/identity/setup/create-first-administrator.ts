import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '../../database/connect.ts'
import { announce } from '../../ledger/announce.ts'
import { EmailAddress, NewPassword, PersonName } from '../invitations/invitation.ts'
import type { Threshold } from '../invitations/accept-invitation.ts'
import { insertOrganisation } from '../organisations/organisation.store.ts'
import { OrganisationName } from '../organisations/organisation.ts'
import { insertPerson } from '../people/person.store.ts'
import { installationIn } from '../person.ts'
import { Refusal } from '../../refusal.ts'
import { insertHeldRole } from '../roles/held-role.store.ts'
import { createAccount } from '../sign-in/create-account.ts'

/** What the first start of an installation asks for. */
export const FirstAdministrator = z.object({
  /** A government may have several agencies below it; an agency stands alone. */
  kind: z.enum(['government', 'agency'], 'Choose government or agency'),
  organisation: OrganisationName.shape.name,
  abbreviation: OrganisationName.shape.abbreviation,
  name: PersonName,
  email: EmailAddress,
  password: NewPassword,
})
export type FirstAdministrator = z.infer<typeof FirstAdministrator>

/** Makes the first organisation and its administrator, who invites everybody else. Refuses where an administrator exists. */
export async function createFirstAdministrator(
  { db, now }: Threshold,
  input: z.input<typeof FirstAdministrator>,
): Promise<{ agencyId: string; personId: string }> {
  const wish = understood(input)
  return db.transaction().execute(async (db) => {
    await refuseSecond(db)
    const agencyId = await addRoot(db, wish)
    const personId = await addAdministrator(db, agencyId, wish, now())
    const { kind, organisation, name } = wish
    const detail = { kind, organisation, name }
    const context = { person: installationIn(agencyId), now }
    await announce(db, context, { event: 'first administrator created', subject: personId, detail })
    return { agencyId, personId }
  })
}

async function addRoot(db: Database, { kind, organisation, abbreviation }: FirstAdministrator): Promise<string> {
  const id = randomUUID()
  const root = { id, parentId: null, agencyId: id, path: `/${id}/`, publicEmail: '' }
  await insertOrganisation(db, { ...root, kind, name: organisation, abbreviation })
  return id
}

async function addAdministrator(db: Database, agencyId: string, wish: FirstAdministrator, now: Date): Promise<string> {
  const id = randomUUID()
  const added = await insertPerson(db, { id, agencyId, name: wish.name, email: wish.email })
  if (!added) throw new Refusal('conflict', 'This address has an account already. Choose another one.')
  await createAccount(db, id, wish.password)
  const role = {
    role: 'administrator',
    discipline: null,
    organisationId: agencyId,
    validFrom: now,
    validUntil: null,
  } as const
  await insertHeldRole(db, { ...role, agencyId, personId: id, grantedBy: installationIn(agencyId).id })
  return id
}

function understood(input: z.input<typeof FirstAdministrator>): FirstAdministrator {
  const { data, error } = FirstAdministrator.safeParse(input)
  if (data) return data
  const fields = Object.fromEntries(error.issues.map((issue) => [issue.path.join('.'), issue.message]))
  const sentences = Object.entries(fields).map(([field, words]) => `${field}: ${words}`)
  throw new Refusal('invalid', `Something needs mending. ${sentences.join('. ')}.`, { fields })
}

/** Two who set up at once wait for each other. */
async function refuseSecond(db: Database): Promise<void> {
  await sql`lock table person in share row exclusive mode`.execute(db)
  const there = await db
    .selectFrom('held_role')
    .select('id')
    .where('role', '=', 'administrator')
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (there)
    throw new Refusal(
      'conflict',
      'This installation has an administrator already, who can invite others under “People”.',
    )
}
