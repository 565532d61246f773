import { existsSync, readFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'

import { compareYears } from '@pilothouse/use-cases/inventory/continuity'
import { exportInventory } from '@pilothouse/use-cases/inventory/export-inventory'
import { lintReport } from '@pilothouse/use-cases/inventory/lint-file'
import { readInventoryFile } from '@pilothouse/use-cases/inventory/read-inventory-file'
import { understandInventory, type UnderstoodInventory } from '@pilothouse/use-cases/inventory/understand-inventory'

const folder = '../shared/data/omb-2025/'
const runs = 5

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
const megabytes = (bytes: number) => `${Math.round(bytes / 1048576)} MB`

/** Prints the median of several runs in milliseconds, and the memory of the process after them. */
async function measure(what: string, work: () => unknown): Promise<void> {
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  console.log(
    `${what.padEnd(48)} ${Math.round(median(times)).toString().padStart(6)} ms   ${megabytes(process.memoryUsage().rss)}`,
  )
}

async function readFile(name: string): Promise<UnderstoodInventory> {
  return understandInventory(await readInventoryFile(new Uint8Array(readFileSync(folder + name)), name))
}

async function lengthOf(pieces: AsyncIterable<string | Uint8Array>): Promise<number> {
  let length = 0
  for await (const piece of pieces) length += piece.length
  return length
}

/** The rows of the file again and again, one at a time, as they would come from a database. */
function* repeated({ rows }: UnderstoodInventory, count: number): Generator<UnderstoodInventory['rows'][number]> {
  for (let at = 0; at < count; at++) {
    const row = rows[at % rows.length]
    if (row) yield row
  }
}

/** The rows under one agency; each round through the file adds the first words of other names, so that no name repeats. */
function asOneAgency(understood: UnderstoodInventory, count: number): UnderstoodInventory['rows'] {
  const { rows } = understood
  const nameAt = (at: number) => rows[at % rows.length]?.values.use_case_name ?? ''
  return [...repeated(understood, count)].map((row, at) => {
    const more =
      at < rows.length
        ? []
        : nameAt(at * 7919)
            .split(' ')
            .slice(0, 3)
    const values = { ...row.values, agency: 'ALL', id: `ALL-${at}`, use_case_name: [nameAt(at), ...more].join(' ') }
    return { ...row, row: at + 1, values }
  })
}

async function measureAll(): Promise<void> {
  console.log(`${cpus()[0]?.model}, ${availableParallelism()} cores, Node ${process.version}; medians of ${runs} runs`)
  await measure('read and understand individual.csv (preview)', () => readFile('individual.csv'))
  await measure('read and understand individual.xlsx (preview)', () => readFile('individual.xlsx'))
  const understood = await readFile('individual.csv')
  await measure('lint 3,611 rows, all rules', () => lintReport(understood, '2026-01-31'))
  const many = { ...understood, rows: asOneAgency(understood, 10_000) }
  await measure('lint 10,000 rows of one agency, all rules', () => lintReport(many, '2026-01-31'))
  await measure('read, understand and lint individual.csv', async () =>
    lintReport(await readFile('individual.csv'), '2026-01-31'),
  )
  await measure('continuity, 3,611 rows against themselves', () => compareYears(understood.rows, understood.rows))
  for (const format of ['omb-2025-csv', 'omb-2025-xlsx', 'json'] as const) {
    await measure(`export of 10,000 rows as ${format}`, () =>
      lengthOf(exportInventory(format, { rows: repeated(understood, 10_000), cots: [] }).pieces),
    )
  }
}

if (existsSync(folder)) await measureAll()
else console.log('Skipped: the folder with public data is absent')
