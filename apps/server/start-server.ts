import { once } from 'node:events'
import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import pino, { type Logger } from 'pino'
import { governanceByTheClock, openClearanceBook } from '@pilothouse/governance/server'
import { responsibleUseSources } from '@pilothouse/responsible-use/server'
import type { Database } from '@pilothouse/platform/database/connect'
import { demoPersonas } from '@pilothouse/platform/identity/demo-personas'
import { forgetExpired } from '@pilothouse/platform/identity/forget-expired'
import { startJobRunner } from '@pilothouse/platform/jobs/job-runner'
import type { Recurring } from '@pilothouse/platform/jobs/job-work'
import { followLedger } from '@pilothouse/platform/ledger/follow-ledger'
import { startMailSender } from '@pilothouse/platform/mail/mail-sender'
import { Refusal } from '@pilothouse/platform/refusal'
import { toolsByTheClock } from '@pilothouse/tools/server'
import { createApp } from './app.ts'
import { buildWebIfStale } from './build-web.ts'
import { claimDataFolder } from './installation/claim-data-folder.ts'
import type { Config } from './config.ts'
import { actingPerson, openIdentity } from './installation/open-identity.ts'
import { jobKinds } from './job-kinds.ts'
import { openInstallation, type InstallationAtWork } from './installation/open-installation.ts'
import { reactions } from './reactions.ts'
import { seedDemo } from './seed/seed-demo.ts'

/** A server that people can reach. */
export interface RunningServer {
  readonly address: string
  /** Whom a newcomer may be; nobody outside the demonstration. */
  readonly personas: readonly { name: string; duties: string }[]
  /** Finishes what is under way, then closes everything in the order opposite to the start. */
  readonly stop: () => Promise<void>
}

/** Builds the pages if needed, opens the installation, and listens. What was opened is closed again when a later step fails. */
export async function startServer(told: Config, say: (words: string) => void): Promise<RunningServer> {
  const log = pino({ level: told.LOG_LEVEL })
  const config = { ...told, PORT: told.PORT === 0 ? await freePort() : told.PORT }
  buildWebIfStale(say)
  const opened: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const close of opened.splice(0).toReversed()) await close()
  }
  try {
    const installation = await openInstallation(config, log)
    opened.push(installation.close)
    if (installation.embeddedUrl)
      opened.push((await claimDataFolder(installation.embeddedUrl, config.DATA_DIR)).release)
    if (config.demo) await seedDemo(installation, say)
    opened.push(...(await startWork(config, installation, log)))
    opened.push(await listen(config, installation, log))
    const personas = config.demo ? await demoPersonas(installation.connection.db) : []
    return { address: installation.world.installation.baseUrl, personas, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Jobs, what follows from the ledger, and mail where there is a mail server. */
async function startWork(
  { SMTP_URL: smtpUrl, MAIL_FROM: from }: Config,
  { connection, world }: InstallationAtWork,
  log: Logger,
): Promise<(() => Promise<void>)[]> {
  const personOf = (id: string) => actingPerson(connection.db, id)
  const runner = await startJobRunner({
    pool: connection.pool,
    world,
    log,
    kinds: jobKinds,
    personOf,
    every: {
      ...everyNight(connection.db),
      ...toolsByTheClock(world),
      ...governanceByTheClock(world, responsibleUseSources),
    },
  })
  const follower = followLedger({ pool: connection.pool, world, log, reactions })
  const book = openClearanceBook(connection, (err) =>
    log.error({ err }, 'the clearances could not be followed, or a kill switch not be confirmed'),
  )
  await book.ready
  const sender = smtpUrl && from ? startMailSender({ db: connection.db, now: world.now, log, smtpUrl, from }) : null
  return [() => runner.stop(), () => follower.stop(), book.stop, async () => sender?.stop()]
}

/** What is cleared by the clock, once however many servers run. */
const everyNight = (db: Database): Readonly<Record<string, Recurring>> => ({
  'forget expired sign-ins': { cron: '17 3 * * *', run: () => forgetExpired(db) },
})

async function listen(config: Config, installation: InstallationAtWork, log: Logger): Promise<() => Promise<void>> {
  const identity = await openIdentity(config, installation, log)
  const { app } = createApp({ world: installation.world, identity, log })
  // A file of 100 MB over a slow line may take a quarter of an hour; the verb that keeps it watches its pace.
  const server = createServer({ requestTimeout: 16 * 60_000 }, getRequestListener(app.fetch))
  server.listen(config.PORT, config.HOST)
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => refuseTaken(error, config.PORT))
  return async () => {
    await closeServer(server)
    await identity.settled()
  }
}

function refuseTaken(error: NodeJS.ErrnoException, port: number): never {
  if (error.code === 'EADDRINUSE')
    throw new Refusal('conflict', `Port ${port} is taken by another program. Stop it, or set PORT to another number.`)
  if (error.code === 'EACCES')
    throw new Refusal('not-allowed', `This account may not listen on port ${port}. Set PORT to a number above 1023.`)
  throw error
}

const PATIENCE = 10_000

/** Lets running requests finish, for ten seconds at most. */
async function closeServer(server: ReturnType<typeof createServer>): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  server.closeIdleConnections()
  const impatient = setTimeout(() => server.closeAllConnections(), PATIENCE)
  await closed
  clearTimeout(impatient)
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  return address && typeof address === 'object' ? address.port : 0
}
