import { createReadStream, existsSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { exampleAgency, examplePerson } from '@pilothouse/platform/identity/example-people'
import { testWorld } from '@pilothouse/platform/testing/test-context'
import { exportRecord, importFile } from '@pilothouse/use-cases/server'
import { withTestServer } from '../checks/test-server.ts'

// How long the published federal inventory takes to be previewed, written and written out again, each time into an
// empty agency, and what memory the process has had at most. The database is the embedded PostgreSQL.
const file = '../shared/data/omb-2025/individual.csv'
const runs = 5

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

async function lengthOf(pieces: AsyncIterable<string | Uint8Array>): Promise<number> {
  let length = 0
  for await (const piece of pieces) length += piece.length
  return length
}

const largestMemory = () => `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`

async function measureAll(): Promise<void> {
  const world = await testWorld()
  const times: Record<'preview' | 'preview and commit' | 'repeated import' | 'export', number[]> = {
    preview: [],
    'preview and commit': [],
    'repeated import': [],
    export: [],
  }
  let memory = ''
  for (let run = 0; run < runs; run++) {
    const officer = examplePerson(await exampleAgency(world.db, `B${run}`), 'Ana Ruiz', ['chief AI officer'])
    const context = world.contextOf(officer)
    const bring = (accept: boolean) =>
      importFile(context, { fileName: 'individual.csv', accept }, createReadStream(file))
    times.preview.push(await timed(() => bring(false)))
    times['preview and commit'].push(await timed(() => bring(true)))
    memory ||= largestMemory()
    times['repeated import'].push(await timed(() => bring(true)))
    times.export.push(
      await timed(async () => lengthOf((await exportRecord(context, { format: 'omb-2025-csv' })).pieces)),
    )
  }
  await world.close()
  console.log(`${cpus()[0]?.model}, ${availableParallelism()} cores, Node ${process.version}; medians of ${runs} runs`)
  for (const [what, measured] of Object.entries(times))
    console.log(`${what.padEnd(24)} ${Math.round(median(measured)).toString().padStart(6)} ms`)
  console.log(
    `${'commit alone'.padEnd(24)} ${Math.round(median(times['preview and commit']) - median(times.preview))
      .toString()
      .padStart(6)} ms`,
  )
  console.log(`largest memory: ${memory} at the first import, ${largestMemory()} after all of them in one process`)
}

if (existsSync(file)) {
  await withTestServer(async (url) => {
    process.env['TEST_DATABASE_URL'] = url
    await measureAll()
  })
} else console.log(`Skipped: needs ${file}`)
