import type { Database } from '../../database/connect.ts'
import type { Persona } from './contract.ts'
import { demoId, demoPeople } from './demo-people.ts'

/** The demonstration's people who can still sign in, in the order in which they are introduced. */
export async function demoPersonas(db: Database): Promise<Persona[]> {
  const rows = await db
    .selectFrom('person')
    .innerJoin('organisation as agency', 'agency.id', 'person.agency_id')
    .select(['person.id', 'agency.name as agencyName'])
    .where(
      'person.id',
      'in',
      demoPeople.map(({ name }) => demoId(name)),
    )
    .where('person.deactivated_at', 'is', null)
    .execute()
  const agencies = new Map(rows.map(({ id, agencyName }) => [id, agencyName]))
  return demoPeople.flatMap(({ name, duties }) => {
    const agencyName = agencies.get(demoId(name))
    return agencyName === undefined ? [] : [{ id: demoId(name), name, agencyName, duties }]
  })
}
