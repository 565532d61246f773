import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { findActingPerson } from '@pilothouse/platform/identity/person-store'
import { mayOwnUseCases } from '../../permissions.ts'
import { findOrganisation, findUseCase } from '../use-case.store.ts'
import type { UseCase } from '../use-case.ts'
import type { NextOwner } from './owner-change.ts'
import { findPeopleWithRoles } from './owner-change.store.ts'

/** To whom a use may be handed over: whoever is active and may own uses of its organisation, but for who owns it now. */
export async function listNextOwners(context: Context, { id }: { id: string }): Promise<{ people: NextOwner[] }> {
  return context.transaction(async (db) => {
    const useCase = await findUseCase(db, id)
    const people: NextOwner[] = []
    for (const person of await findPeopleWithRoles(db)) {
      if (person.id !== useCase.ownerId && (await findNextOwner(db, context, useCase, person.id))) people.push(person)
    }
    return { people }
  })
}

/** The person, if they are active and may own uses of this use's organisation; else null. */
export async function findNextOwner(
  db: Database,
  { now }: Pick<Context, 'now'>,
  { organisationId }: Pick<UseCase, 'organisationId'>,
  personId: string,
): Promise<NextOwner | null> {
  const { path } = await findOrganisation(db, organisationId)
  const person = await findActingPerson(db, personId, now())
  return person && mayOwnUseCases(person, path) ? { id: person.id, name: person.name } : null
}
