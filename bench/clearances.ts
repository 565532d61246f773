import { performance } from 'node:perf_hooks'
import { randomUUID } from 'node:crypto'
import { connect } from '@pilothouse/platform/database/connect'
import { followClearances } from '@pilothouse/governance/server'
import { exampleClearance, exampleEnvelope } from '@pilothouse/governance/clearances/example'
import { may, type CallRequest } from '@pilothouse/governance/clearances/may'
import { prepareClearance } from '@pilothouse/governance/clearances/prepare-clearance'
import { exampleUseCase } from '@pilothouse/use-cases/example'
import { createUseCase } from '@pilothouse/use-cases/server'
import { sql } from 'kysely'
import { durableWorld } from './setting/durable-world.ts'

// Checks of may() a second on one core, for envelopes of three sizes and requests read from JSON; and how long after the
// commit of a change two servers with pools of their own know it, over 200 changes.
const CALLS = 2_000_000
for (const size of [5, 50, 500]) {
  const keys = (kind: string): string[] => Array.from({ length: size }, (_, nth) => `${kind}-${nth}`)
  const groups = Array.from({ length: size }, () => randomUUID())
  const envelope = exampleEnvelope({ models: keys('model'), dataCategories: keys('data'), tools: keys('tool'), groups })
  const prepared = prepareClearance(exampleClearance({ envelope }))
  const request: CallRequest = {
    day: '2026-11-23',
    model: `model-${size - 1}`,
    dataCategories: ['data-1', `data-${size - 1}`],
    groups: [randomUUID(), randomUUID(), groups.at(-1) ?? ''],
    tools: ['tool-1', `tool-${size - 1}`],
    training: ['records', 'using-generative-ai'],
  }
  const requests = Array.from({ length: 1000 }, (): CallRequest => JSON.parse(JSON.stringify(request)))
  const began = performance.now()
  let passed = 0
  for (let nth = 0; nth < CALLS; nth++) if (may(prepared, requests[nth % 1000] ?? request).kind === 'yes') passed += 1
  const aSecond = Math.round(CALLS / ((performance.now() - began) / 1000))
  console.log(
    `${size} of each kind in the envelope: ${aSecond.toLocaleString('en-US')} checks a second, ${passed} passed`,
  )
}

const { connection, ana, context, close } = await durableWorld()
const owner = {
  ...context,
  person: { ...ana, roles: ana.roles.map((held) => ({ ...held, role: 'use-case owner' as const })) },
}
const useCase = await createUseCase(owner, exampleUseCase(ana.agencyId ?? ''))
const id = await context.transaction(async (db) => {
  const row = await db
    .insertInto('clearance')
    .values({
      use_case_id: useCase.id,
      stage: 'pilot',
      version: 1,
      state: 'in force',
      seen_on: '2026-11-23',
      changed_at: new Date(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('clearance_version')
    .values({
      clearance_id: row.id,
      version: 1,
      stage: 'pilot',
      envelope: JSON.stringify(exampleEnvelope()),
      packs: '[]',
      decided_by_id: ana.id,
      decided_by_name: ana.name,
      as_role: 'chief AI officer',
      reason: 'Measured',
      decided_at: new Date(),
    })
    .execute()
  return row.id
})
const url = connection.pool.options.connectionString ?? ''
const delays: number[] = []
let heard: PromiseWithResolvers<void> = Promise.withResolvers()
let waitingFor = 0
const servers = [connect(url, () => {}), connect(url, () => {})]
const followers = servers.map((server) =>
  followClearances(server, (news) => {
    if (news.kind === 'one' && --waitingFor === 0) heard.resolve()
  }),
)
await Promise.all(followers.map(({ ready }) => ready))
for (let change = 0; change < 200; change++) {
  heard = Promise.withResolvers()
  waitingFor = servers.length
  await context.transaction((db) =>
    sql`update clearance set state = ${change % 2 ? 'in force' : 'suspended'} where id = ${id}`.execute(db),
  )
  const committed = performance.now()
  await heard.promise
  delays.push(performance.now() - committed)
}
delays.sort((one, other) => one - other)
const at = (share: number): string => (delays[Math.floor(delays.length * share)] ?? 0).toFixed(1)
console.log(`both servers know of a change ${at(0.5)} ms after its commit (median), ${at(0.99)} ms at the 99th of 100`)
await Promise.all(followers.map(({ stop }) => stop()))
await Promise.all(servers.map((server) => server.close()))
await close()
