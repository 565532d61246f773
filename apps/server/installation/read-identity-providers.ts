import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Database } from '@pilothouse/platform/database/connect'
import { IdentityProvider } from '@pilothouse/platform/identity/identity-provider'
import { Refusal } from '@pilothouse/platform/refusal'

/** An agency is named by its abbreviation in the file; everything else is as `IdentityProvider` has it. */
const Entry = z.looseObject({ agency: z.string() })

/** Reads the file of identity providers (a JSON list). Refuses it whole, with the place and the reason, when a part is wrong. */
export async function readIdentityProviders(
  db: Database,
  file: string | undefined,
): Promise<readonly IdentityProvider[]> {
  if (file === undefined) return []
  const entries = z.array(Entry).safeParse(await readJson(file))
  if (!entries.success) throw refuse(file, 'it is no list of providers that each name their agency')
  return Promise.all(entries.data.map((entry, index) => readProvider(db, file, index, entry)))
}

async function readProvider(
  db: Database,
  file: string,
  index: number,
  { agency, ...rest }: z.infer<typeof Entry>,
): Promise<IdentityProvider> {
  const found = await db
    .selectFrom('organisation')
    .select('id')
    .where('abbreviation', '=', agency)
    .whereRef('id', '=', 'agency_id')
    .executeTakeFirst()
  if (!found)
    throw refuse(file, `entry ${index + 1} names the agency "${agency}", which this installation does not have`)
  const provider = IdentityProvider.safeParse({ ...rest, agencyId: found.id })
  if (provider.success) return provider.data
  const [issue] = provider.error.issues
  throw refuse(
    file,
    `entry ${index + 1}, ${issue?.path.join('.') || 'as a whole'}: ${issue?.message ?? 'it is not valid'}`,
  )
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    throw refuse(file, error instanceof Error ? error.message : String(error))
  }
}

const refuse = (file: string, reason: string): Refusal =>
  new Refusal('invalid', `The file ${file} of IDENTITY_PROVIDERS cannot be used: ${reason}.`)
