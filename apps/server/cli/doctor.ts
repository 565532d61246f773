import { access, constants, mkdir, statfs } from 'node:fs/promises'
import pg from 'pg'
import { readConfig, settings, type Config } from '../config.ts'

/** Prints every setting, where its value comes from and whether it holds; then tries what can be tried. 0 when all is well. */
export async function runDoctor(): Promise<number> {
  const { config, faults } = readConfig(process.env)
  for (const [key, { name, purpose, secret }] of Object.entries(settings)) {
    const fault = faults.find((each) => each.name === name)
    console.log(
      `${fault ? '✗' : '✓'} ${name} – ${purpose}\n    ${fault ? `needs mending: ${fault.message}` : sourceOf(name, secret, config?.[key as keyof Config])}`,
    )
  }
  if (!config) return 1
  const problems = [...(await tryDataFolder(config)), ...(await tryDatabase(config))]
  console.log(problems.length === 0 ? '\nAll is well.' : `\n${problems.join('\n')}`)
  return problems.length === 0 ? 0 : 1
}

function sourceOf(name: string, secret: true | undefined, value: unknown): string {
  const given = process.env[name]
  if (given) return `set to ${secret ? '(hidden)' : given}`
  return value === undefined ? 'not set' : `not set; ${secret ? '(hidden)' : String(value)} is used`
}

const SMALL_DISK = 500_000_000

async function tryDataFolder({ dataFolder }: Config): Promise<readonly string[]> {
  try {
    await mkdir(dataFolder, { recursive: true })
    await access(dataFolder, constants.W_OK)
    const { bavail, bsize } = await statfs(dataFolder)
    return bavail * bsize < SMALL_DISK
      ? [`✗ Less than 500 MB are free at ${dataFolder}. Make room or set DATA_DIR elsewhere.`]
      : []
  } catch (error) {
    return [`✗ The folder ${dataFolder} cannot be written (${String(error)}). Set DATA_DIR to one that can.`]
  }
}

const OLDEST = 150_000

async function tryDatabase({ databaseUrl }: Config): Promise<readonly string[]> {
  if (databaseUrl === undefined) return []
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5000 })
  try {
    await client.connect()
    const version = await client.query<{ number: string }>("select current_setting('server_version_num') as number")
    return Number(version.rows[0]?.number) < OLDEST ? ['✗ This PostgreSQL is older than 15. Use 15 or newer.'] : []
  } catch (error) {
    return [`✗ DATABASE_URL does not answer: ${error instanceof Error ? error.message : String(error)}`]
  } finally {
    await client.end().catch(() => {})
  }
}
