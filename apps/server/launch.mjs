#!/usr/bin/env node
// Runs on whatever Node (20 or newer) the machine has: installs what the lockfile names if that is missing,
// then hands over to the Node that is locked with it. Everything after this file is TypeScript.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const [command = 'help', ...rest] = process.argv.slice(2)
const programs = { test: 'checks/run.ts', check: 'checks/run.ts', dev: 'checks/dev.ts' }

installIfNeeded()
run(programs[command] ?? 'apps/server/cli.ts', [command, ...rest])

function installIfNeeded() {
  const installed = path.join(root, 'node_modules/.package-lock.json')
  const lock = path.join(root, 'package-lock.json')
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return
  console.error('Installing what package-lock.json names (once; about a minute) …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const done = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    // The model's runtime has its binary in the package; its install script would only fetch what we do not use.
    env: { ...process.env, npm_config_onnxruntime_node_install: 'skip' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (done.status !== 0) fail('The installation failed; the lines above say why. Nothing was started.')
}

function run(program, args) {
  const node = path.join(root, 'node_modules/.bin/node')
  const locked = existsSync(node) ? node : process.execPath
  const [major] = locked === node ? [24] : process.versions.node.split('.').map(Number)
  if (major < 24)
    fail(
      `No Node 24 comes with this platform (${process.platform} ${process.arch}). Install Node 24 or newer and start again.`,
    )
  const child = spawn(locked, [path.join(root, program), ...args], {
    stdio: 'inherit',
    env: { ...process.env, NODE_COMPILE_CACHE: path.join(root, 'node_modules/.cache/node') },
  })
  // A signal to us is meant for the program; at a terminal it has had its own already and minds no second.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  // npm that is told to stop ends without telling us: we then have no parent, and nobody would ever stop the program.
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    child.kill('SIGTERM')
  }, 1000)
  watch.unref()
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
}

function fail(words) {
  console.error(words)
  process.exit(1)
}
