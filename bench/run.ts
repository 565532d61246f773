import { spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'

// `npm run bench`: runs every measurement, one after the other, and writes BENCHMARKS.md. Takes about fifteen minutes.
// `npm run bench -- obligations clearances`: those alone; the others stay as they were written last.
const scripts = globSync('bench/*.ts')
  .filter((file) => file !== 'bench/run.ts')
  .sort()
const processor = os.cpus()[0]?.model ?? 'unknown processor'
const today = new Date().toISOString().slice(0, 10)
const machine = `${os.cpus().length} × ${processor}, ${Math.round(os.totalmem() / 2 ** 30)} GiB, ${os.type()} ${os.release()}, Node ${process.version}`

const named = process.argv.slice(2)
const written = existsSync('BENCHMARKS.md') ? readFileSync('BENCHMARKS.md', 'utf8') : ''

/** What was measured last, when others are measured now. */
const kept = (script: string): string | undefined =>
  named.length > 0 && !named.includes(script.slice('bench/'.length, -'.ts'.length))
    ? written.split(/^(?=## )/m).find((part) => part.startsWith(`## ${script}\n`))
    : undefined

function measured(script: string): string {
  console.log(`── ${script}`)
  const load = os.loadavg()[0]?.toFixed(1) ?? '?'
  const { stdout, stderr, status } = spawnSync(process.execPath, [script], { encoding: 'utf8', maxBuffer: 2 ** 26 })
  console.log(stdout)
  const what = /^\/\/ (.*(?:\n\/\/ .*)*)/m.exec(readFileSync(script, 'utf8'))?.[1]?.replaceAll('\n// ', ' ') ?? ''
  const words = status === 0 ? stdout.trim() : `It failed:\n${stderr.trim().slice(-2000)}`
  return `## ${script}\n\n${what}\n\nMeasured on ${today}; load of the machine when it began: ${load}.\n\n\`\`\`\n${words}\n\`\`\`\n`
}

const parts = scripts.map((script) => kept(script) ?? measured(script))
writeFileSync(
  'BENCHMARKS.md',
  `# Benchmarks\n\nWritten by \`npm run bench\` on ${today}. Figures, not promises: medians on one machine that others use too.\n\n` +
    `Machine: ${machine}.\n\nMeasurements that need the published federal inventory say so when it is not there.\n\n${parts.map((part) => part.trimEnd()).join('\n\n')}\n`,
)
