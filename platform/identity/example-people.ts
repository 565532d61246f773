import { randomUUID } from 'node:crypto'
import type { Database } from '../database/connect.ts'
import type { HeldRole, Person, Role, Discipline } from './person.ts'

/** An agency with one component, for tests. */
export interface ExampleAgency {
  readonly id: string
  readonly path: string
  readonly component: { readonly id: string; readonly path: string }
}

/** Makes an agency with one component, straight in the database. */
export async function exampleAgency(db: Database, abbreviation = 'DLN'): Promise<ExampleAgency> {
  const [id, componentId] = [randomUUID(), randomUUID()]
  const component = { id: componentId, path: `/${id}/${componentId}/` }
  await db
    .insertInto('organisation')
    .values([
      { id, kind: 'agency', name: `Department of ${abbreviation}`, abbreviation, agency_id: id, path: `/${id}/` },
      {
        id: componentId,
        parent_id: id,
        kind: 'component',
        name: 'Office of Ferries',
        abbreviation: 'OF',
        agency_id: id,
        path: component.path,
      },
    ])
    .execute()
  return { id, path: `/${id}/`, component }
}

/** A person of the agency who holds these roles in it. Fictional, with an example.gov address. */
export function examplePerson(
  agency: ExampleAgency,
  name: string,
  roles: readonly Role[] = ['staff'],
  discipline: Discipline | null = null,
): Person {
  const held = roles.map((role): HeldRole => ({ role, organisationId: agency.id, path: agency.path, discipline }))
  return {
    id: randomUUID(),
    name,
    email: `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@dln.example.gov`,
    agencyId: agency.id,
    agencyName: 'Department of DLN',
    roles: held,
    via: 'session',
    scopes: null,
  }
}
