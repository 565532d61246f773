import { access, constants, mkdir, statfs } from 'node:fs/promises'
import { Client } from 'pg'
import { readConfig, Settings, type Config } from '../config.ts'

/** Prints every setting, where its value comes from and whether it holds; then tries what can be tried. 0 when all is well. */
export async function runDoctor(): Promise<number> {
  const read = readConfig(process.env)
  const faults = read.kind === 'faulty' ? read.faults : []
  for (const [name, schema] of Object.entries(Settings.shape)) {
    const fault = faults.find((each) => each.name === name)
    const state = fault ? `needs mending: ${fault.message}` : stateOf(name, schema.meta()?.['secret'] === true)
    console.log(`${fault ? '✗' : '✓'} ${name} – ${schema.description ?? ''}\n    ${state}`)
  }
  if (read.kind === 'faulty') return 1
  const problems = [...(await tryDataFolder(read.config)), ...(await tryDatabase(read.config))]
  console.log(
    problems.length === 0 ? `\nAll is well${read.config.demo ? ' (demonstration)' : ''}.` : `\n${problems.join('\n')}`,
  )
  return problems.length === 0 ? 0 : 1
}

function stateOf(name: string, secret: boolean): string {
  const given = process.env[name]
  if (given) return `set to ${secret ? '(hidden)' : given}`
  const fallback = new Map<string, unknown>(Object.entries(Settings.parse({}))).get(name)
  return fallback === undefined ? 'not set' : `not set; ${JSON.stringify(fallback)} is used`
}

const SMALL_DISK = 500_000_000

async function tryDataFolder({ DATA_DIR }: Config): Promise<readonly string[]> {
  try {
    await mkdir(DATA_DIR, { recursive: true })
    await access(DATA_DIR, constants.W_OK)
    const { bavail, bsize } = await statfs(DATA_DIR)
    return bavail * bsize < SMALL_DISK
      ? [`✗ Less than 500 MB are free at ${DATA_DIR}. Make room or set DATA_DIR elsewhere.`]
      : []
  } catch (error) {
    return [`✗ The folder ${DATA_DIR} cannot be written (${String(error)}). Set DATA_DIR to one that can.`]
  }
}

const OLDEST = 150_000

async function tryDatabase({ DATABASE_URL }: Config): Promise<readonly string[]> {
  if (DATABASE_URL === undefined) return []
  const client = new Client({ connectionString: DATABASE_URL, connectionTimeoutMillis: 5000 })
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
