import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { sql } from 'kysely'
import { createEmbedder } from '@pilothouse/knowledge/embedding'
import { indexPassages } from '@pilothouse/knowledge/index-passages'
import { search, type SearchQuery } from '@pilothouse/knowledge/search'
import type { Context } from '@pilothouse/platform/context'
import { connect, withinAgency } from '@pilothouse/platform/database/connect'
import { migrate } from '@pilothouse/platform/database/migrate'
import { Refusal } from '@pilothouse/platform/refusal'
import { withTestServer } from '../checks/test-server.ts'

// Search of similar uses over the federal inventory of 2025: does the name of a use find its description, how fast, and how fast
// is the index made. The task needs no labels: each description has one right answer, the use that it describes.

type World = Pick<Context, 'embed' | 'transaction'>
interface Described {
  readonly id: string
  readonly name: string
  readonly description: string
}

const INVENTORY = new URL('../../shared/data/omb-2025/individual.csv', import.meta.url)
const SHORTEST_DESCRIPTION = 40
const FIRST = 10
/** One query of so many is asked; 1 asks all, in about ten minutes. */
const EVERY = 3
type Row = Readonly<Record<'use_case_name' | 'problem_solved' | 'benefits', string>>

if (existsSync(INVENTORY)) await withTestServer(measure)
else console.log('Skipped: the federal inventory (shared/data/omb-2025/individual.csv) is not beside this checkout')

async function measure(url: string): Promise<void> {
  const connection = connect(url, () => {}, 4)
  const embedder = createEmbedder()
  await migrate(connection.pool)
  const world: World = {
    embed: embedder.embed,
    transaction: (work) => withinAgency(connection.db, null, work),
  }
  const rows = readInventory()
  await measureIndex(world, rows)
  await sql`vacuum analyze passage`.execute(connection.db)
  await sql`vacuum analyze passage_term`.execute(connection.db)
  await measureSpeed(world, rows)
  await measureRecall(world, rows)
  await embedder.close()
  await connection.close()
}

function readInventory(): Described[] {
  const rows = parse<Row>(readFileSync(INVENTORY), { columns: true, bom: true })
  return rows.map((row, index) => ({
    id: String(index),
    name: row.use_case_name,
    description: [row.problem_solved, row.benefits].filter((text) => text.trim() !== '').join('\n'),
  }))
}

async function measureIndex(world: World, rows: readonly Described[]): Promise<void> {
  const texts = rows.map((row) => ({ subjectId: row.id, title: row.name, text: row.description }))
  const order = { agencyId: null, collection: 'reference-use-case', texts }
  const first = await timed(() => indexPassages(world, order))
  const again = await timed(() => indexPassages(world, order))
  const { embedded } = first.result
  console.log(
    `Index of ${texts.length} uses, ${embedded} passages: ${seconds(first.ms)}, ${Math.round((embedded * 1000) / first.ms)} passages/s`,
  )
  console.log(`The same again, ${again.result.embedded} of them read by the model: ${seconds(again.ms)}`)
  console.log(`Memory of this process with the model: ${Math.round(process.memoryUsage.rss() / 1e6)} MB`)
}

async function measureSpeed(world: World, rows: readonly Described[]): Promise<void> {
  const some = rows.filter((_, index) => index % 12 === 0)
  for (const [what, textOf] of [
    ['name', (row: Described) => row.name],
    ['whole description', (row: Described) => row.description],
  ] as const) {
    const times: number[] = []
    for (const row of some)
      times.push((await timed(() => search(world, queryFor(textOf(row), 'reference-use-case')))).ms)
    console.log(`Search by ${what}, ${times.length} queries over ${rows.length} uses: ${percentiles(times)}`)
  }
}

async function measureRecall(world: World, rows: readonly Described[]): Promise<void> {
  const documents = distinct(rows)
  const texts = documents.map((row) => ({ subjectId: row.id, title: '', text: row.description }))
  await indexPassages(world, { agencyId: null, collection: 'description', texts })
  const sameName = Map.groupBy(documents, (row) => plain(row.name))
  const named = documents.filter((row) => sameName.get(plain(row.name))?.length === 1)
  const queries = named.filter((_, index) => index % EVERY === 0)
  console.log(`Name → description: ${queries.length} of ${named.length} queries, ${documents.length} documents`)
  const ranks = { BM25: [] as number[], MiniLM: [] as number[], 'Fusion 0.3/0.7': [] as number[] }
  for (const query of queries) {
    const { hits } = await search(world, { ...queryFor(query.name, 'description'), limit: 400 })
    const nearest = [...hits].sort((one, other) => (other.closeness ?? 0) - (one.closeness ?? 0))
    const byWords = await search({ ...world, embed: refuse }, queryFor(query.name, 'description'))
    const rankIn = (found: readonly { subjectId: string }[]) => found.findIndex((hit) => hit.subjectId === query.id) + 1
    ranks.BM25.push(rankIn(byWords.hits))
    ranks.MiniLM.push(rankIn(nearest.slice(0, FIRST)))
    ranks['Fusion 0.3/0.7'].push(rankIn(hits.slice(0, FIRST)))
  }
  for (const [signal, found] of Object.entries(ranks)) console.log(`  ${signal.padEnd(15)} ${recall(found)}`)
}

/** Descriptions that say something, each once. */
function distinct(rows: readonly Described[]): Described[] {
  const first = new Map<string, Described>()
  for (const row of rows) {
    const key = plain(row.description)
    if (key.length >= SHORTEST_DESCRIPTION && !first.has(key)) first.set(key, row)
  }
  return [...first.values()]
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

function queryFor(text: string, collection: string): SearchQuery {
  return { text, collections: [collection], access: sql<boolean>`true`, limit: FIRST }
}

async function refuse(): Promise<never> {
  throw new Refusal('unavailable', 'Asked to search by words alone')
}

async function timed<T>(work: () => Promise<T>): Promise<{ result: T; ms: number }> {
  const start = performance.now()
  const result = await work()
  return { result, ms: performance.now() - start }
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}

function percentiles(times: number[]): string {
  const sorted = times.toSorted((one, other) => one - other)
  const at = (share: number) => `${(sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1)} ms`
  return `p50 ${at(0.5)}, p95 ${at(0.95)}, slowest ${at(1)}`
}

function recall(ranks: readonly number[]): string {
  const found = ranks.filter((rank) => rank > 0)
  const mean = found.reduce((sum, rank) => sum + 1 / rank, 0) / ranks.length
  return `recall@10 ${(found.length / ranks.length).toFixed(3)}  MRR@10 ${mean.toFixed(3)}`
}
