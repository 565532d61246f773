import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { parseArgs } from 'node:util'
import { createFirstAdministrator } from '@pilothouse/platform/identity/create-first-administrator'
import { withInstallation } from '../installation/with-installation.ts'

const usage = `npx pilothouse setup [--kind agency|government] [--organisation NAME] [--abbreviation ABBR] [--name NAME] [--email ADDRESS]

Creates the first organisation and its administrator. What is not given is asked for; the password always is,
or is read from standard input when that is no terminal.`

const questions = {
  kind: 'Is this for one agency or a government with agencies below it? (agency/government) ',
  organisation: 'Name of the organization: ',
  abbreviation: 'Its abbreviation: ',
  name: 'Your name: ',
  email: 'Your e-mail address: ',
} as const

/** Asks for what is needed and makes the first administrator. 0 when done; a refusal when there is one already. */
export async function runSetup(args: readonly string[]): Promise<number> {
  const text = { type: 'string' } as const
  const options = {
    kind: text,
    organisation: text,
    abbreviation: text,
    name: text,
    email: text,
    help: { type: 'boolean' },
  } as const
  const { values } = parseArgs({ args: [...args], options })
  if (values.help) {
    console.log(usage)
    return 0
  }
  const given = await askFor(values)
  return withInstallation(async ({ connection, world }) => {
    const kind = given.kind === 'government' ? 'government' : 'agency'
    await createFirstAdministrator({ db: connection.db, now: world.now }, { ...given, kind })
    console.log(
      `Done. Sign in at ${world.installation.baseUrl} as ${given.email}, and invite the others under "People".`,
    )
    return 0
  })
}

type Given = Partial<Record<keyof typeof questions, string | undefined>>

async function askFor(values: Given) {
  const quiet = new Quiet()
  const prompt = createInterface({ input: process.stdin, output: quiet, terminal: process.stdin.isTTY })
  const ask = async (name: keyof typeof questions) => values[name] ?? (await prompt.question(questions[name]))
  const kind = await ask('kind')
  const organisation = await ask('organisation')
  const abbreviation = await ask('abbreviation')
  const name = await ask('name')
  const email = await ask('email')
  const asked = prompt.question('Password (12 characters or more; not shown): ')
  quiet.hides = true
  const password = await asked
  prompt.close()
  console.log('')
  return { kind, organisation, abbreviation, name, email, password }
}

/** The terminal, save while a password is typed. */
class Quiet extends Writable {
  hides = false

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    if (!this.hides) process.stdout.write(chunk)
    done()
  }
}
