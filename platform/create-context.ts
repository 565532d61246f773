import type { Context, Installation } from './context.ts'
import { withinAgency, type Database } from './database/connect.ts'
import type { Person } from './identity/person.ts'

/** What a process holds, from which it makes a context for each request, job and command. */
export interface World {
  readonly db: Database
  readonly now: () => Date
  readonly installation: Installation
  readonly files: Context['files']
  readonly embed: Context['embed']
}

/** A context for one person. Its transactions see that person's agency and no other. */
export function createContext(world: World, person: Person, requestId: string): Context {
  const { now, installation, files, embed } = world
  const outside: Context = {
    person,
    now,
    requestId,
    installation,
    files,
    embed,
    transaction: (work) => withinAgency(world.db, person.agencyId, work),
    within: (db) => ({ ...outside, transaction: (work) => work(db) }),
  }
  return outside
}
