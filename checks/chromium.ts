import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const debian = '/usr/bin/chromium'

/** Finds the browser for the journeys, installing Debian's when we may. Never skips: no browser is a failure. */
export function withChromium<T>(work: (path: string) => T): T {
  const given = process.env['CHROMIUM_PATH']
  if (given) {
    if (existsSync(given)) return work(given)
    throw new Error(`CHROMIUM_PATH names ${given}, where there is no browser`)
  }
  if (!existsSync(debian)) installDebian()
  if (existsSync(debian)) return work(debian)
  throw new Error(
    'The browser journeys need Chromium. Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH to it.',
  )
}

function installDebian(): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const
  spawnSync('apt-get', ['update', '-qq'], options)
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options)
}
