import { openGates } from '@pilothouse/use-cases/gates'
import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify/sync'
import { createContext } from '@pilothouse/platform/create-context'
import { demoId } from '@pilothouse/platform/identity/demo-people'
import { runWaitingJobs } from '@pilothouse/platform/jobs/run-waiting-jobs'
import { exampleIdea } from '@pilothouse/use-cases/example'
import { beginImport, createUseCase, fileIdea, setPilotScope, changeStage } from '@pilothouse/use-cases/server'
import { jobKinds } from '../job-kinds.ts'
import { actingPerson } from '../installation/open-identity.ts'
import type { InstallationAtWork } from '../installation/open-installation.ts'
import { inventoryCells } from './inventory-cells.ts'

/** A named state of the demonstration that somebody wants to look at. */
interface Situation {
  readonly name: string
  readonly summary: string
  /** Makes it and returns the path of the page that shows it. */
  readonly make: (installation: InstallationAtWork) => Promise<string>
}

async function contextOf({ connection, world }: InstallationAtWork, name: string) {
  const person = await actingPerson(connection.db, demoId(name))
  if (!person) throw new Error(`The demonstration has nobody called ${name}. Run "npm start" once first.`)
  return createContext(world, person, 'seed')
}

const messy = [
  ['Department of Public Works and Safety: AI use cases', '', '', '', '', ''],
  [
    'Use Case ID',
    'USE CASE NAME',
    'Bureau/Component',
    'Stage of\nDevelopment',
    'Is the AI use case high-impact?',
    'AI Classification',
  ],
  [
    'DPWS-21',
    'Crack finder for sidewalks',
    'Bureau of Roads and Bridges',
    'b)  b) Pilot',
    'no',
    'Computer Vision (CV)',
  ],
  [
    'DPWS-22',
    'Storm drain forecasts',
    'Bureau of Roads and Bridges',
    'Pre-Deployment',
    'Not high impact',
    'Machine learning, mostly',
  ],
  ['DPWS-22', 'Storm drain forecast', 'Bureau of Roads and Bridges', 'Deployed', 'High-impact', 'GenAI'],
]

/** Every situation that `npm run seed -- NAME` knows. */
export const situations: readonly Situation[] = [
  {
    name: 'messy-import',
    summary: 'An inventory file that needs mending, as the administrator Noor Haddad',
    make: async (installation) => {
      const noor = await contextOf(installation, 'Noor Haddad')
      const { id } = await beginImport(noor, { fileName: 'our-inventory.csv' }, Readable.from([stringify(messy)]))
      await work(installation)
      return `/use-cases/imports/${id}`
    },
  },
  {
    name: 'new-idea',
    summary: 'An idea that waits for an answer, as the Chief AI Officer Yuki Tanabe',
    make: async (installation) =>
      `/use-cases/ideas/${(await fileIdea(await contextOf(installation, 'Amara Okafor'), exampleIdea)).id}`,
  },
  {
    name: 'expired-pilot',
    summary: 'A pilot that runs past its last day, as its owner Mateo Villanueva',
    make: async (installation) => {
      const now = await contextOf(installation, 'Mateo Villanueva')
      const mateo = { ...now, now: () => new Date(now.now().getTime() - 50 * DAY) }
      const organisationId = mateo.person.roles[0]?.organisationId ?? ''
      const cells = inventoryCells(
        'Transportation',
        'Not High-impact',
        'Signs are checked by hand each spring.',
        'Missing signs are found sooner.',
        'A list of signs to look at.',
      )
      const start = {
        organisationId,
        title: 'Road sign check',
        summary: 'Compares photos of signs with the sign register.',
        stage: 'pre-deployment' as const,
        reason: 'Shown in a situation.',
        inventoryId: null,
        cells,
      }
      const { id } = await createUseCase(mateo, start)
      await setPilotScope(mateo, { id, version: 0, ...endedScope(now.now()) })
      await changeStage(mateo, { id, to: 'pilot', reason: 'A small group starts.' }, openGates.stage)
      return `/use-cases/portfolio/${id}`
    },
  },
]

const DAY = 86_400_000

const endedScope = (now: Date) => ({
  startsOn: new Date(now.getTime() - 60 * DAY).toISOString().slice(0, 10),
  endsOn: new Date(now.getTime() - 2 * DAY).toISOString().slice(0, 10),
  userLimit: 5,
  sites: 'North yard',
  exitCriteria: 'Stop when one sign in ten is missed.',
  scaleCriteria: '',
  warnDays: 30,
})

/** Does the waiting work here, so that the situation stands even when no server runs. */
async function work({ connection, world }: InstallationAtWork): Promise<void> {
  const silent = { error: () => {}, warn: () => {} }
  await runWaitingJobs({ world, log: silent, kinds: jobKinds, personOf: (id) => actingPerson(connection.db, id) })
}
