import { spawnSync } from 'node:child_process'
import { existsSync, globSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { Refusal } from '@pilothouse/platform/refusal'
import { webFolder } from './serve-web.ts'

const root = path.resolve(import.meta.dirname, '../..')
const sources = [
  'package-lock.json',
  'apps/web/**/*.{ts,tsx,scss,html,svg}',
  '{platform,plays,packs}/**/*.{ts,tsx,scss,json}',
]

/** Builds the web client when its sources are newer than what was built. Says so, since it takes some seconds. */
export function buildWebIfStale(say: (words: string) => void): void {
  const built = statSync(path.join(webFolder, 'index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0
  const newest = Math.max(...sourceTimes())
  if (built >= newest) return
  say('Building the web pages …')
  const draft = `${webFolder}.${process.pid}`
  const vite = path.join(root, 'node_modules/vite/bin/vite.js')
  const options = ['build', '--logLevel', 'warn', '--outDir', draft, '--emptyOutDir']
  const done = spawnSync(process.execPath, [vite, ...options], { cwd: path.join(root, 'apps/web'), encoding: 'utf8' })
  if (done.status !== 0)
    throw new Refusal('unavailable', `The web pages could not be built:\n${done.stdout}${done.stderr}`)
  replace(webFolder, draft)
}

/** Another server may be giving out the old pages: it finds either those or the new ones, never half of them. */
function replace(folder: string, draft: string): void {
  const old = `${draft}.old`
  if (existsSync(folder)) renameSync(folder, old)
  renameSync(draft, folder)
  rmSync(old, { recursive: true, force: true })
}

function sourceTimes(): readonly number[] {
  const files = sources.flatMap((pattern) =>
    globSync(pattern, { cwd: root, exclude: ['**/node_modules/**', '**/dist*/**'] }),
  )
  return files.map((file) => statSync(path.join(root, file)).mtimeMs)
}
