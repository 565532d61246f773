import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'

// How long a start takes, what the server weighs while nobody asks anything, and what the first page loads.
const RUNS = 5
const folder = mkdtempSync(path.join(os.tmpdir(), 'pilothouse-bench-'))
chmodSync(folder, 0o755)

async function start(): Promise<{ seconds: number; id: number; stop: () => Promise<void> }> {
  const began = performance.now()
  const server = spawn(process.execPath, ['apps/server/cli.ts', 'start'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PORT: '0', DATA_DIR: folder, DEMO: 'true', LOG_LEVEL: 'error', DATABASE_URL: '' },
  })
  for await (const line of createInterface({ input: server.stdout })) if (line.includes('is ready at')) break
  const seconds = (performance.now() - began) / 1000
  const stop = async () => {
    server.kill('SIGTERM')
    await once(server, 'exit')
  }
  return { seconds, id: server.pid ?? 0, stop }
}

const residentMegabytes = (id: number): number =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) / 1024)

const first = await start()
// The first start also reads the demonstration's reference library: wait until the model has left again.
await sleep(20_000)
await first.stop()
const seconds: number[] = []
const memory: number[] = []
for (let run = 0; run < RUNS; run++) {
  const server = await start()
  seconds.push(server.seconds)
  await sleep(3000)
  memory.push(residentMegabytes(server.id))
  await server.stop()
}
rmSync(folder, { recursive: true, force: true })

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
console.log(`first start, demonstration filled   ${first.seconds.toFixed(1)} s`)
console.log(`second start, median of ${RUNS}           ${median(seconds).toFixed(1)} s`)
console.log(`idle before the model loads         ${median(memory)} MB resident (Node process)`)

const assets = 'apps/web/dist/assets/'
const html = readFileSync('apps/web/dist/index.html', 'utf8')
const size = (names: readonly string[]): string =>
  `${(names.reduce((sum, name) => sum + gzipSync(readFileSync(assets + name)).length, 0) / 1024).toFixed(0)} kB gz`
const named = readdirSync(assets).filter((name) => html.includes(name))
console.log(`first page, scripts                 ${size(named.filter((name) => name.endsWith('.js')))}`)
console.log(`first page, styles                  ${size(named.filter((name) => name.endsWith('.css')))}`)
