import { sql } from 'kysely'
import { exampleAgency, examplePerson, type ExampleAgency } from '@pilothouse/platform/identity/example-people'
import { visitor } from '@pilothouse/platform/identity/person'
import { testApp, type TestApp } from '@pilothouse/platform/testing/test-app'
import { selectionsOf } from '@pilothouse/use-cases/inventory/inventory-column'
import { useCaseRoutes } from '@pilothouse/use-cases/server'
import { previewPublication, publishRegister } from '@pilothouse/use-cases/register/contract'
import { withTestServer } from '../checks/test-server.ts'

// The public register at 10,000 uses: how fast are its list and its search, page rendered and all, and how much memory does
// the download take. The texts are synthetic: words fall as often as words fall in English, a few very often.

const USES = Number(process.argv[2] ?? 10_000)
const WORDS = 6_000
const REQUESTS = 300

async function recordUses(app: TestApp, agency: ExampleAgency): Promise<void> {
  const stages = selectionsOf('development_stage')
  for (let start = 0; start < USES; start += 500) {
    const rows = Array.from({ length: 500 }, (_, place) => useAt(start + place, agency, stages[(start + place) % 4]))
    await app.db.insertInto('use_case').values(rows).execute()
  }
}

function useAt(at: number, agency: ExampleAgency, stage = selectionsOf('development_stage')[0]) {
  const title = Array.from({ length: 8 }, () => wordAt(Math.floor(random() * 8_000))).join(' ')
  const cells = {
    use_case_name: title,
    agency_bureau: 'Office of Ferries',
    contact_email: 'ai@dln.example.gov',
    is_withheld: 'a) No',
    development_stage: stage?.value ?? '',
    is_high_impact: 'c) Not high-impact',
    topic_area: selectionsOf('topic_area')[at % 15]?.value ?? '',
    classification: selectionsOf('classification')[at % 6]?.value ?? '',
    problem_solved: text(45),
    benefits: text(40),
    system_outputs: text(30),
    data_description: text(30),
    operational_date: `${2012 + (at % 14)}-03-01`,
  }
  const ids = { agency_id: agency.id, organisation_id: agency.component.id, inventory_id: `DLN-${at}` }
  return {
    ...ids,
    title,
    stage: stage?.code?.toLowerCase() ?? '',
    owner_id: 'bench',
    owner_name: 'Bench',
    cells: JSON.stringify(cells),
  }
}

async function publish(app: TestApp, agency: ExampleAgency): Promise<void> {
  const officer = examplePerson(agency, 'Cora Lindqvist', ['chief AI officer'])
  const preview = await timed(() => app.as(officer, previewPublication, {}))
  const { hash, added, heldBack } = preview.result.body
  console.log(
    `Preview of ${USES} uses, lint and all: ${Math.round(preview.ms)} ms; ${added.length} to add, ${heldBack.length} held back`,
  )
  const publication = await timed(() => app.as(officer, publishRegister, { hash, reason: 'To be measured.' }))
  console.log(`Publication: ${Math.round(publication.ms)} ms, ${publication.result.body.counts?.published} entries`)
  await sql`vacuum analyze register_entry`.execute(app.db)
}

async function measureLists(app: TestApp): Promise<void> {
  const kinds: Record<string, () => string> = {
    'list, any page': () => `/register?page=${1 + Math.floor(random() * 400)}`,
    filters: () => `/register?stage=pilot&topic=science&year=${2012 + Math.floor(random() * 14)}`,
    'search, 1 word': () => `/register?q=${text(1)}`,
    'search, 3 words': () => `/register?q=${encodeURIComponent(text(3))}`,
    'search, a question of 12 words': () => `/register?q=${encodeURIComponent(text(12))}`,
    'search and filter': () => `/register?q=${encodeURIComponent(text(3))}&stage=deployed`,
    'one use': () => `/register/uses/${1 + Math.floor(random() * 9_000)}`,
  }
  for (const [name, address] of Object.entries(kinds)) {
    const times: number[] = []
    for (let at = 0; at < REQUESTS; at += 1)
      times.push((await timed(async () => (await app.request(visitor, address())).text())).ms)
    times.sort((a, b) => a - b)
    const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1)
    console.log(`${name.padEnd(32)} p50 ${at(0.5).padStart(6)} ms   p95 ${at(0.95).padStart(6)} ms`)
  }
}

async function measureDownload(app: TestApp): Promise<void> {
  for (const address of ['/register.csv', '/register.json']) {
    const before = process.memoryUsage()
    const peak = { heap: 0, rss: 0 }
    let bytes = 0
    const took = await timed(async () => {
      const { body } = await app.request(visitor, address)
      for await (const piece of body ?? []) {
        bytes += piece.length
        const now = process.memoryUsage()
        peak.heap = Math.max(peak.heap, now.heapUsed - before.heapUsed)
        peak.rss = Math.max(peak.rss, now.rss - before.rss)
      }
    })
    console.log(
      `${address}: ${mb(bytes)} in ${Math.round(took.ms)} ms; memory grew by at most ${mb(peak.rss)} (heap ${mb(peak.heap)})`,
    )
  }
}

const mb = (count: number): string => `${(count / 1e6).toFixed(1)} MB`

async function timed<T>(work: () => Promise<T>): Promise<{ result: T; ms: number }> {
  const start = performance.now()
  const result = await work()
  return { result, ms: performance.now() - start }
}

/** The same texts at every run. */
let seed = 20_261_122
function random(): number {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
  return seed / 2 ** 32
}

/** Some words, the nth most frequent falling about 1/n as often as the first (Zipf). */
function text(words: number): string {
  return Array.from({ length: words }, () => wordAt(Math.floor(WORDS ** random()))).join(' ')
}

const syllables = [
  'ba',
  'de',
  'fi',
  'go',
  'ku',
  'la',
  'me',
  'ni',
  'po',
  'ru',
  'sa',
  'te',
  'vi',
  'wo',
  'zu',
  'dra',
  'ple',
  'sti',
  'cro',
  'glu',
]

/** A word that no dictionary has. */
const wordAt = (rank: number): string => {
  const first = syllables[rank % 20] ?? ''
  const second = syllables[Math.floor(rank / 20) % 20] ?? ''
  return `${first}${second}${syllables[Math.floor(rank / 400) % 20] ?? ''}n`
}

await withTestServer(async (url) => {
  process.env['TEST_DATABASE_URL'] = url
  const app = await testApp(useCaseRoutes)
  const agency = await exampleAgency(app.db)
  await recordUses(app, agency)
  await publish(app, agency)
  await measureLists(app)
  await measureDownload(app)
  await app.close()
})
