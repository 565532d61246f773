import { sql } from 'kysely'
import { insertAdoption } from '@pilothouse/governance/policy-packs/adoption-store'
import { shippedPacks } from '@pilothouse/governance/policy-packs/shipped-packs'
import { governanceRoutes, recomputeEveryObligation, recomputeObligations } from '@pilothouse/governance/server'
import { listUseObligations } from '@pilothouse/governance/obligations/contract'
import type { Context } from '@pilothouse/platform/context'
import { createContext } from '@pilothouse/platform/create-context'
import { withinAgency } from '@pilothouse/platform/database/connect'
import { emptyRoutes } from '@pilothouse/platform/http/serve'
import { requestOf } from '@pilothouse/platform/http/call'
import { durableWorld } from './setting/durable-world.ts'

// Duties of 10,000 uses under all seven packs that are shipped: the first time, again with nothing changed, after one
// fact of every use changed; one use alone; and the page of one use with all its duties.

const USES = Number(process.argv[2] ?? 10_000)
const { world, ana, context, close } = await durableWorld()
const quantile = (times: readonly number[], part: number) =>
  times.toSorted((one, other) => one - other)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0

async function seconds(what: string, work: () => Promise<unknown>): Promise<void> {
  const start = performance.now()
  const result = await work()
  const took = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`${what.padEnd(66)} ${took.padStart(6)} s   ${JSON.stringify(result)}`)
}

async function each(what: string, times: number, work: (at: number) => Promise<unknown>): Promise<void> {
  const took: number[] = []
  for (let at = 0; at < times; at++) {
    const start = performance.now()
    await work(at)
    took.push(performance.now() - start)
  }
  const [half, most] = [quantile(took, 0.5).toFixed(1), quantile(took, 0.95).toFixed(1)]
  console.log(`${what.padEnd(66)} ${half.padStart(6)} ms median, ${most} ms for 95 of 100`)
}

const inAgency = <T>(work: Parameters<typeof withinAgency<T>>[2]) => withinAgency(world.db, ana.agencyId, work)

async function fill(): Promise<readonly string[]> {
  const kinds = ['Generative AI', 'Computer Vision', 'Natural Language Processing', '']
  await inAgency(async (db) => {
    for (const { id: packId, version } of shippedPacks) {
      await insertAdoption(db, {
        organisationId: ana.agencyId ?? '',
        packId,
        version,
        startsOn: '2026-01-01',
        reason: 'Measured.',
        decidedById: ana.id,
        decidedByName: ana.name,
        officerName: null,
        decisionReference: null,
        decidedAt: world.now(),
        shown: '',
      })
    }
    await sql`
      insert into use_case (organisation_id, title, owner_id, owner_name, stage, cells)
      select ${ana.agencyId}, 'Use ' || number, ${ana.id}, ${ana.name},
        (array['idea', 'pre-deployment', 'pilot', 'deployed'])[1 + number % 4],
        jsonb_build_object('classification', (${kinds}::text[])[1 + number % 4], 'has_pii', (array['Yes', 'No', ''])[1 + number % 3],
          'contracting_usage', (array['a', 'b', 'c', ''])[1 + number % 4], 'has_custom_code', (array['Yes', 'No'])[1 + number % 2])
      from generate_series(1, ${USES}) number`.execute(db)
  })
  const rows = await inAgency((db) => db.selectFrom('use_case').select('id').orderBy('id').execute())
  return rows.map(({ id }) => id)
}

const openPage = async (of: Context, useCaseId: string): Promise<void> => {
  const routes = emptyRoutes()
  routes.app.use(async (c, next) => {
    c.set('context', of)
    await next()
  })
  governanceRoutes(routes, [])
  const { address } = requestOf(listUseObligations, { useCaseId })
  const answer = await routes.app.request(address)
  if (!answer.ok) throw new Error(`The page answered ${answer.status}`)
  await answer.text()
}

/** Gives one use so many copies of what is asked anyway that it owes at least 200 duties, and says how many. */
async function burden(useCaseId: string): Promise<number> {
  return inAgency(async (db) => {
    await sql`
      insert into duty (pack_id, pack_version, pack_title, key, content, fingerprint)
      select pack_id, pack_version, pack_title, key || '-copy-' || copy, content, fingerprint || copy
      from duty cross join generate_series(1, 4) copy`.execute(db)
    await sql`
      insert into obligation (use_case_id, duty_id, pack_id, key, applies, state, opened_at, opened_as)
      select ${useCaseId}, id, pack_id, key, 'yes', 'not started', now(), 'not started'
      from duty where key like '%-copy-%'`.execute(db)
    const { rows } = await sql<{ owed: number }>`
      select count(*)::int as owed from obligation where use_case_id = ${useCaseId}`.execute(db)
    return rows[0]?.owed ?? 0
  })
}

try {
  const ids = await fill()
  const first = ids[0] ?? ''
  const recompute = () => recomputeEveryObligation(createContext(world, ana, 'bench'), async () => {})
  await seconds(`${USES} uses under ${shippedPacks.length} packs, the first time`, recompute)
  const { rows } = await inAgency((db) =>
    sql<{ owed: number }>`select count(*)::int as owed from obligation`.execute(db),
  )
  console.log(`${rows[0]?.owed ?? 0} obligations`)
  await seconds('again, nothing changed', recompute)
  await inAgency((db) =>
    sql`update use_case set cells = cells || '{"has_pii": "Yes"}' where cells ->> 'has_pii' = ''`.execute(db),
  )
  await seconds('again, one fact of a third of them stated', recompute)
  await each('one use, nothing changed', 100, (at) => recomputeObligations(context, ids[at] ?? first))
  await each('one use, its stage changed', 100, async (at) => {
    const id = ids[at] ?? first
    await inAgency((db) => db.updateTable('use_case').set({ stage: 'pilot' }).where('id', '=', id).execute())
    await recomputeObligations(context, id)
  })
  await each('page of one use with all its duties', 100, (at) => openPage(context, ids[at] ?? first))
  const owed200 = await burden(first)
  await each(`page of one use with ${owed200} duties`, 100, () => openPage(context, first))
} finally {
  await close()
}
