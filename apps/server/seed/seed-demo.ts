import { createContext } from '@pilothouse/platform/create-context'
import { withinAgency } from '@pilothouse/platform/database/connect'
import { demoId } from '@pilothouse/platform/identity/demo-people'
import { installationIn } from '@pilothouse/platform/identity/person'
import { seedDemoPeople } from '@pilothouse/platform/identity/seed-demo-people'
import { announce } from '@pilothouse/platform/ledger/announce'
import { actingPerson } from '../installation/open-identity.ts'
import type { InstallationAtWork } from '../installation/open-installation.ts'
import { seedDeterminations } from './determinations.ts'
import { seedBoard, seedCityBoard } from './governance/board.ts'
import { seedCityObligations, seedObligations } from './duties/seed-duties.ts'
import { seedClearances } from './clearances/seed-clearances.ts'
import { seedCityPacks, seedPacks } from './packs/seed-packs.ts'
import { seedReviews } from './governance/reviews.ts'
import { seedReferenceLibrary } from './reference-library.ts'
import { seedRegister } from './seed-register.ts'
import { seedCityTools, seedTools } from './tools/seed-tools.ts'
import { seedUseCases, type ContextOf } from './use-cases.ts'

const FILLED = 'demonstration filled'

type Filling = (contextOf: ContextOf) => Promise<void>

/**
 * Fills an empty demonstration, once: its agencies and people, then what each room shows, by the same verbs that people use.
 * All of an agency is one transaction, so that a start that is killed half-way begins again.
 */
export async function seedDemo(
  installation: Pick<InstallationAtWork, 'connection' | 'world'>,
  say: (words: string) => void,
): Promise<void> {
  await seedDemoPeople(installation.connection.db)
  await fillOnce(installation, 'DPWS', say, async (contextOf) => {
    await seedUseCases(contextOf)
    await seedRegister(contextOf)
    await seedReferenceLibrary(contextOf)
    await seedTools(contextOf)
    await seedPacks(contextOf)
    await seedReviews(contextOf)
    await seedObligations(contextOf)
    await seedDeterminations(contextOf)
    await seedClearances(contextOf)
    await seedBoard(contextOf)
  })
  await fillOnce(installation, 'CAF', say, async (contextOf) => {
    await seedCityTools(contextOf)
    await seedCityPacks(contextOf)
    await seedCityObligations(contextOf)
    await seedCityBoard(contextOf)
  })
}

async function fillOnce(
  { connection, world }: Pick<InstallationAtWork, 'connection' | 'world'>,
  agency: string,
  say: (words: string) => void,
  fill: Filling,
): Promise<void> {
  const agencyId = demoId(agency)
  await withinAgency(connection.db, agencyId, async (db) => {
    const filled = await db.selectFrom('ledger_entry').select('id').where('event', '=', FILLED).executeTakeFirst()
    if (filled) return
    say('Filling the demonstration …')
    await fill(async (name) => {
      const person = await actingPerson(connection.db, demoId(name))
      if (!person) throw new Error(`The demonstration has nobody called ${name}`)
      return createContext(world, person, 'seed').within(db)
    })
    await announce(db, { person: installationIn(agencyId), now: world.now }, { event: FILLED, subject: agencyId })
  })
}
