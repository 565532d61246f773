import { spawnSync } from 'node:child_process'
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'

// `npm run bench`: runs every measurement, one after the other, and writes BENCHMARKS.md. Takes about fifteen minutes.
const scripts = globSync('bench/*.ts')
  .filter((file) => file !== 'bench/run.ts')
  .sort()
const processor = os.cpus()[0]?.model ?? 'unknown processor'
const machine = `${os.cpus().length} × ${processor}, ${Math.round(os.totalmem() / 2 ** 30)} GiB, ${os.type()} ${os.release()}, Node ${process.version}`

function measured(script: string): string {
  console.log(`── ${script}`)
  const load = os.loadavg()[0]?.toFixed(1) ?? '?'
  const { stdout, stderr, status } = spawnSync(process.execPath, [script], { encoding: 'utf8', maxBuffer: 2 ** 26 })
  console.log(stdout)
  const what = /^\/\/ (.*(?:\n\/\/ .*)*)/m.exec(readFileSync(script, 'utf8'))?.[1]?.replaceAll('\n// ', ' ') ?? ''
  const words = status === 0 ? stdout.trim() : `It failed:\n${stderr.trim().slice(-2000)}`
  return `## ${script}\n\n${what}\n\nLoad of the machine when it began: ${load}.\n\n\`\`\`\n${words}\n\`\`\`\n`
}

const parts = scripts.map(measured)
writeFileSync(
  'BENCHMARKS.md',
  `# Benchmarks\n\nWritten by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}. Figures, not promises: medians on one machine that others use too.\n\n` +
    `Machine: ${machine}.\n\nMeasurements that need the published federal inventory say so when it is not there.\n\n${parts.join('\n')}`,
)
