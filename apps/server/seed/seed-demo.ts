import { createContext } from '@pilothouse/platform/create-context'
import { demoId } from '@pilothouse/platform/identity/demo-people'
import { seedDemoPeople } from '@pilothouse/platform/identity/seed-demo-people'
import { actingPerson } from '../open-identity.ts'
import type { InstallationAtWork } from '../open-installation.ts'
import { seedReferenceLibrary } from './reference-library.ts'
import { seedRegister } from './seed-register.ts'
import { seedUseCases, type ContextOf } from './use-cases.ts'

/** Fills an empty demonstration, once: its agencies and people, then what each room shows. */
export async function seedDemo({ connection, world }: InstallationAtWork, say: (words: string) => void): Promise<void> {
  if (!(await seedDemoPeople(connection.db))) return
  say('Filling the demonstration …')
  const contextOf: ContextOf = async (name) => {
    const person = await actingPerson(connection.db, demoId(name))
    if (!person) throw new Error(`The demonstration has nobody called ${name}`)
    return createContext(world, person, 'seed')
  }
  await seedUseCases(contextOf)
  await seedRegister(contextOf)
  await seedReferenceLibrary(contextOf)
}
