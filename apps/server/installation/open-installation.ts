import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Logger } from 'pino'
import { createEmbedder } from '@pilothouse/knowledge/embedding'
import { connect, type Connection } from '@pilothouse/platform/database/connect'
import { startEmbeddedServer } from '@pilothouse/platform/database/embedded-server'
import { migrate } from '@pilothouse/platform/database/migrate'
import type { World } from '@pilothouse/platform/create-context'
import type { FileStore } from '@pilothouse/platform/files/file-store'
import { localFiles } from '@pilothouse/platform/files/local-files'
import { s3Files } from '@pilothouse/platform/files/s3-files'
import type { Config } from '../config.ts'

/** A database, files and a model, ready for the server or for a command. */
export interface InstallationAtWork {
  readonly connection: Connection
  readonly world: World
  /** Signs sessions: the configured one, or (only in the demonstration) one made for this data folder. */
  readonly secret: string
  /** The embedded database's address, which only one server may claim; null with a database of the agency's own. */
  readonly embeddedUrl: string | null
  readonly migrated: readonly string[]
  readonly close: () => Promise<void>
}

/** Starts or joins the database, brings it to this version's schema, and opens what verbs work with. */
export async function openInstallation(config: Config, log: Logger): Promise<InstallationAtWork> {
  const server = config.DATABASE_URL === undefined ? await startEmbeddedServer(config.DATA_DIR) : null
  const connection = connect(config.DATABASE_URL ?? server?.url ?? '', (error) =>
    log.warn({ err: error }, 'an idle database connection was lost'),
  )
  const embedder = createEmbedder(config.MODEL_DIR === undefined ? {} : { modelFolder: config.MODEL_DIR })
  const close = async () => {
    await embedder.close()
    await connection.close()
    await server?.release()
  }
  try {
    const migrated = await migrate(connection.pool)
    const world: World = {
      db: connection.db,
      now: () => new Date(),
      installation: { baseUrl: config.BASE_URL ?? `http://localhost:${config.PORT}`, demo: config.demo },
      files: filesOf(config),
      embed: embedder.embed,
    }
    const embeddedUrl = server?.url ?? null
    return {
      connection,
      world,
      embeddedUrl,
      secret: config.PILOTHOUSE_SECRET ?? (await demoSecret(config.DATA_DIR)),
      migrated,
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

function filesOf(config: Config): FileStore {
  const { S3_URL, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey, S3_REGION: region } = config
  if (S3_URL === undefined || accessKeyId === undefined || secretAccessKey === undefined)
    return localFiles(path.join(config.DATA_DIR, 'files'))
  const { origin, pathname } = new URL(S3_URL)
  return s3Files({ endpoint: origin, bucket: pathname.slice(1), region, accessKeyId, secretAccessKey })
}

async function demoSecret(dataFolder: string): Promise<string> {
  const file = path.join(dataFolder, 'session.secret')
  await mkdir(dataFolder, { recursive: true })
  await writeFile(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    },
  )
  return readFile(file, 'utf8')
}
