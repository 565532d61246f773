import { spawn } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { randomUUID } from 'node:crypto'

/** How many things were tried and how they went. */
export interface Count {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/** Adds what several steps counted. */
export const total = (counts: readonly Count[]): Count => ({
  passed: counts.reduce((sum, count) => sum + count.passed, 0),
  failed: counts.reduce((sum, count) => sum + count.failed, 0),
  skipped: counts.reduce((sum, count) => sum + count.skipped, 0),
})

/** Runs a program to its end with its words on our screen. */
export function runProgram(
  program: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...environment },
    })
    child.on('error', (error) => {
      console.error(String(error))
      resolve(false)
    })
    child.on('exit', (code) => resolve(code === 0))
  })
}

/** One check that passes or fails as a whole. */
export async function checkStep(title: string, program: string, args: readonly string[]): Promise<Count> {
  console.log(`\n── ${title}`)
  const passed = await runProgram(program, args)
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 }
}

/** Runs test files with Node's runner and counts what it reports. A runner that ran nothing has failed. */
export async function testStep(
  title: string,
  files: readonly string[],
  environment: NodeJS.ProcessEnv,
  filesAtOnce = 2,
): Promise<Count> {
  console.log(`\n── ${title}`)
  const report = path.join(os.tmpdir(), `pilothouse-${randomUUID()}.tap`)
  const reporters = [
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=tap',
    `--test-reporter-destination=${report}`,
  ]
  const passed = await runProgram(
    process.execPath,
    ['--test', `--test-concurrency=${filesAtOnce}`, '--test-timeout=180000', ...reporters, ...files],
    environment,
  )
  const tap = await readFile(report, 'utf8').catch(() => '')
  await rm(report, { force: true })
  const figure = (name: string) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0)
  const count = { passed: figure('pass'), failed: figure('fail') + figure('cancelled'), skipped: figure('skipped') }
  const nothingSaid = count.failed === 0 && (!passed || count.passed === 0)
  return nothingSaid ? { ...count, failed: 1 } : count
}
