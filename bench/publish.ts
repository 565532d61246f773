import { sql } from 'kysely'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import { runWaitingJobs } from '@pilothouse/platform/jobs/run-waiting-jobs'
import { testApp, type TestApp } from '@pilothouse/platform/testing/test-app'
import { inventoryColumns, selectionsOf } from '@pilothouse/use-cases/inventory/inventory-column'
import { listPublications, previewPublication, publishRegister } from '@pilothouse/use-cases/register/contract'
import { openGates } from '@pilothouse/use-cases/gates'
import { useCaseJobs, useCaseRoutes } from '@pilothouse/use-cases/server'
import { withTestServer } from '../checks/test-server.ts'

// Publishing an agency's register of 10,000 uses: how long is the wait for the preview, and how long for the publication, the first
// time and when every use has changed. The uses are synthetic: names of three words, texts of many.

const USES = Number(process.argv[2] ?? 10_000)
const words =
  'claims letters roads ferries permits grants photos audits routes notices forests visitors meters storms'.split(' ')
const deeds = 'sorts reads ranks drafts checks counts finds maps routes compares summarizes predicts'.split(' ')
const places = 'north harbor valley central mountain coastal border island plains river summit desert lakeside'.split(
  ' ',
)

const pick = (list: readonly string[], at: number): string => list[at % list.length] ?? ''

/** The nth of more than 300,000 names. */
const nameOf = (at: number): string =>
  `${pick(deeds, at)} ${pick(words, Math.floor(at / 7))} ${pick(places, Math.floor(at / 3))} ${pick(words, Math.floor(at / 97))} ${pick(deeds, Math.floor(at / 31))}`

const sentence = (at: number): string =>
  Array.from({ length: 30 }, (_, place) => pick(place % 2 ? words : places, at * (place + 3) + place * place)).join(' ')

function cellsOf(at: number): string {
  const answered = inventoryColumns.map(({ name }, place) => {
    const selections = selectionsOf(name)
    return [name, selections[(at + place) % Math.max(selections.length, 1)]?.value ?? sentence(at + place * 31)]
  })
  return JSON.stringify({
    ...Object.fromEntries(answered),
    id: `DLN-${at}`,
    use_case_name: nameOf(at),
    contact_email: 'ai@dln.example.gov',
    is_withheld: 'a) No',
    development_stage: selectionsOf('development_stage')[at % 4]?.value ?? '',
    is_high_impact: 'c) Not high-impact',
    operational_date: '2025-03-01',
    link_to_data: '',
    pia_url: '',
    code_url: '',
  })
}

async function recordUses(app: TestApp): Promise<ReturnType<typeof examplePerson>> {
  const agency = await exampleAgency(app.db)
  for (let start = 0; start < USES; start += 500) {
    const rows = Array.from({ length: Math.min(500, USES - start) }, (_, place) => ({
      agency_id: agency.id,
      organisation_id: agency.component.id,
      title: nameOf(start + place),
      inventory_id: `DLN-${start + place}`,
      stage: 'deployed',
      owner_id: 'bench',
      owner_name: 'Bench',
      cells: cellsOf(start + place),
    }))
    await app.db.insertInto('use_case').values(rows).execute()
  }
  return examplePerson(agency, 'Cora Lindqvist', ['chief AI officer'])
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now()
  const result = await work()
  console.log(
    `${what.padEnd(48)} ${Math.round(performance.now() - start)
      .toString()
      .padStart(6)} ms`,
  )
  return result
}

async function previewAndPublish(app: TestApp, person: ReturnType<typeof examplePerson>, what: string): Promise<void> {
  const { body } = await timed(`preview, ${what}`, () => app.as(person, previewPublication, {}))
  console.log(`  ${body.added.length} added, ${body.changed.length} changed, ${body.heldBack.length} held back`)
  await timed(`publish, ${what}`, async () => {
    await app.as(person, publishRegister, { hash: body.hash, reason: 'To be measured.', restore: null })
    const log = { error: console.error, warn: console.warn }
    await runWaitingJobs({ world: app, kinds: useCaseJobs, personOf: async () => person, log })
  })
  const { publishing } = (await app.as(person, listPublications, {})).body
  if (publishing) throw new Error(`Publishing ended: ${publishing.message}`)
}

await withTestServer(async (url) => {
  process.env['TEST_DATABASE_URL'] = url
  const app = await testApp((routes) => useCaseRoutes(routes, openGates))
  const person = await recordUses(app)
  await previewAndPublish(app, person, `${USES.toLocaleString('en-US')} new uses`)
  await app.db
    .updateTable('use_case')
    .set({ cells: sql`cells || '{"benefits": "It is quicker than before."}'::jsonb` })
    .execute()
  await previewAndPublish(app, person, 'every use changed')
  await app.close()
})
