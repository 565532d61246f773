import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { reachablePlace } from './reachable-root.ts'
import { canEnter, type ServerOwner } from './server-owner.ts'

/** A database folder that is ready to be served. */
export interface Cluster {
  readonly folder: string
  readonly password: string
}

/** Finds the database below the data folder, or makes a new one. A half-made one from a killed start is made again. */
export async function prepareCluster(
  dataFolder: string,
  binaries: string,
  owner: ServerOwner | null,
): Promise<Cluster> {
  await mkdir(dataFolder, { recursive: true })
  const password = await secretOf(dataFolder)
  const folder = await placeOf(dataFolder, owner)
  if (!(await exists(path.join(folder, 'PG_VERSION')))) await initialise(folder, password, binaries, owner)
  return { folder, password }
}

async function secretOf(dataFolder: string): Promise<string> {
  const file = path.join(dataFolder, 'database.secret')
  await writeFile(file, randomBytes(24).toString('hex'), { mode: 0o600, flag: 'wx' }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    },
  )
  return readFile(file, 'utf8')
}

/** Remembers where the database went, so that a data folder that is moved keeps it. */
async function placeOf(dataFolder: string, owner: ServerOwner | null): Promise<string> {
  const note = path.join(dataFolder, 'postgresql.location')
  const noted = await readFile(note, 'utf8').catch(() => null)
  if (noted) return noted.trim()
  if (canEnter(owner, dataFolder)) return path.join(dataFolder, 'postgresql')
  const place = await reachablePlace(
    'clusters',
    createHash('sha256').update(path.resolve(dataFolder)).digest('hex').slice(0, 16),
  )
  await writeFile(note, `${place}\n`)
  return place
}

async function initialise(
  folder: string,
  password: string,
  binaries: string,
  owner: ServerOwner | null,
): Promise<void> {
  const draft = `${folder}.new`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { mode: 0o700 })
  const passwordFile = path.join(path.dirname(draft), `${path.basename(draft)}.password`)
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (owner) await Promise.all([chown(draft, owner.uid, owner.gid), chown(passwordFile, owner.uid, owner.gid)])
  const made = spawnSync(
    path.join(binaries, 'bin', 'initdb'),
    [
      '-D',
      draft,
      '-U',
      'pilothouse',
      '--pwfile',
      passwordFile,
      '-A',
      'scram-sha-256',
      '-E',
      'UTF8',
      '--no-locale',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ],
    { cwd: '/', encoding: 'utf8', ...owner },
  )
  await rm(passwordFile, { force: true })
  if (made.status !== 0)
    throw new Error(`The embedded database could not be made: ${made.stderr || String(made.error)}`)
  await rename(draft, folder)
}

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  )
