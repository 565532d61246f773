import { performance } from 'node:perf_hooks'
import { announce } from '@pilothouse/platform/ledger/announce'
import { verifyLedger } from '@pilothouse/platform/ledger/verify'
import { durableWorld } from './setting/durable-world.ts'

// Entries a second from eight writers on the embedded server with fsync on, and how fast the chain is checked.
const WRITERS = 8
const SECONDS = 5
const { connection, context, close } = await durableWorld()

for (const perTransaction of [1, 10]) {
  let written = 0
  const until = performance.now() + SECONDS * 1000
  const write = async () => {
    while (performance.now() < until) {
      await context.transaction(async (db) => {
        for (let nth = 0; nth < perTransaction; nth++)
          await announce(db, context, { event: 'idea filed', subject: 'bench' })
      })
      written += perTransaction
    }
  }
  await Promise.all(Array.from({ length: WRITERS }, write))
  console.log(
    `${WRITERS} writers, ${perTransaction} in a transaction: ${Math.round(written / SECONDS)} entries a second`,
  )
}

const started = performance.now()
const verdict = await verifyLedger(connection.db)
if (verdict.kind === 'broken') throw new Error(`Broken at ${verdict.sequence}: ${verdict.reason}`)
const seconds = (performance.now() - started) / 1000
console.log(
  `checked ${verdict.count} entries in ${seconds.toFixed(1)} s: ${Math.round(verdict.count / seconds)} a second`,
)

await close()
