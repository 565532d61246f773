import { sql } from 'kysely'
import { exampleAgency, type ExampleAgency } from '@pilothouse/platform/identity/example-people'
import { visitor } from '@pilothouse/platform/identity/person'
import { testApp, type TestApp } from '@pilothouse/platform/testing/test-app'
import { selectionsOf } from '@pilothouse/use-cases/inventory/inventory-column'
import { inventoryRow } from '@pilothouse/use-cases/inventory/inventory-row'
import { openGates } from '@pilothouse/use-cases/gates'
import { useCaseRoutes } from '@pilothouse/use-cases/server'
import { withTestServer } from '../checks/test-server.ts'

// The public register at 10,000 uses: how fast are its list and its search, page rendered and all, and how much memory does
// the download take. The texts are synthetic: words fall as often as words fall in English, a few very often.

const USES = Number(process.argv[2] ?? 10_000)
const WORDS = 6_000
const REQUESTS = 300

async function publishUses(app: TestApp, agency: ExampleAgency): Promise<void> {
  const decision = {
    agency_id: agency.id,
    kind: 'register',
    number: 1,
    by_id: 'bench',
    by_name: 'Bench',
    at: app.now(),
  }
  const none = {
    withheldUses: 0,
    withheldFields: 0,
    overrides: 0,
    usesWithWaiver: 0,
    changed: 0,
    retired: 0,
    removed: 0,
  }
  const counts = JSON.stringify({ ...none, published: USES, added: USES, byStage: {}, byImpact: {}, waivers: {} })
  const { sequence } = await app.db
    .insertInto('publication')
    .values({ ...decision, counts, reason: 'To be measured.', set_sha256: '0'.repeat(64) })
    .returning('sequence')
    .executeTakeFirstOrThrow()
  for (let start = 0; start < USES; start += 500) {
    const ids = await recordUses(app, agency, 500)
    const rows = ids.map((id, place) => entryAt(start + place, id, agency, sequence, app.now()))
    await app.db.insertInto('register_entry').values(rows).execute()
  }
  await sql`vacuum analyze register_entry`.execute(app.db)
}

async function recordUses(app: TestApp, agency: ExampleAgency, count: number): Promise<string[]> {
  const use = {
    agency_id: agency.id,
    organisation_id: agency.component.id,
    title: 'Bench',
    owner_id: 'bench',
    owner_name: 'Bench',
  }
  const rows = Array.from({ length: count }, () => use)
  return (await app.db.insertInto('use_case').values(rows).returning('id').execute()).map(({ id }) => id)
}

function entryAt(at: number, useCaseId: string, agency: ExampleAgency, publication: string, now: Date) {
  const stage = selectionsOf('development_stage')[at % 4]
  const topic = selectionsOf('topic_area')[at % 15]?.value ?? ''
  const cells = inventoryRow({
    agency: 'DLN',
    agency_name: 'Department of DLN',
    use_case_name: text(8),
    agency_bureau: 'Office of Ferries',
    contact_email: 'ai@dln.example.gov',
    is_withheld: 'a) No',
    development_stage: stage?.value ?? '',
    is_high_impact: 'c) Not high-impact',
    topic_area: topic,
    classification: selectionsOf('classification')[at % 6]?.value ?? '',
    problem_solved: text(45),
    benefits: text(40),
    system_outputs: text(30),
    data_description: text(30),
    operational_date: `${2012 + (at % 14)}-03-01`,
  })
  return {
    agency_id: agency.id,
    use_case_id: useCaseId,
    number: at + 1,
    from_publication: publication,
    published_at: now,
    cells: JSON.stringify(cells),
    agency_key: 'dln',
    stage: stage?.code?.toLowerCase() ?? '',
    impact: 'not-high-impact',
    topic: topic.toLowerCase().replaceAll(' ', '-'),
    classification: `kind-${at % 6}`,
    year: 2012 + (at % 14),
  }
}

async function measureLists(app: TestApp): Promise<void> {
  const kinds: Record<string, () => string> = {
    'list, any page': () => `/register?page=${1 + Math.floor(random() * (USES / 25))}`,
    filters: () => `/register?stage=pilot&topic=science&year=${2012 + Math.floor(random() * 14)}`,
    'search, 1 word': () => `/register?q=${text(1)}`,
    'search, 3 words': () => `/register?q=${encodeURIComponent(text(3))}`,
    'search, a question of 12 words': () => `/register?q=${encodeURIComponent(text(12))}`,
    'search and filter': () => `/register?q=${encodeURIComponent(text(3))}&stage=deployed`,
    'one use': () => `/register/uses/${1 + Math.floor(random() * USES)}`,
  }
  for (const [name, address] of Object.entries(kinds)) {
    const times: number[] = []
    for (let at = 0; at < REQUESTS; at += 1)
      times.push((await timed(async () => readPage(await app.request(visitor, address())))).ms)
    times.sort((a, b) => a - b)
    const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1)
    console.log(`${name.padEnd(32)} p50 ${at(0.5).padStart(6)} ms   p95 ${at(0.95).padStart(6)} ms`)
  }
}

async function readPage(response: Response): Promise<string> {
  const page = await response.text()
  if (!response.ok) throw new Error(`The register answered ${response.status}: ${page.slice(0, 200)}`)
  return page
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
  const app = await testApp((routes) => useCaseRoutes(routes, openGates))
  const agency = await exampleAgency(app.db)
  await publishUses(app, agency)
  await measureLists(app)
  await measureDownload(app)
  await app.close()
})
