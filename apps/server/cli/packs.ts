import { parseArgs } from 'node:util'
import { Refusal } from '@pilothouse/platform/refusal'
import type { PackOptions } from './packs/pack-options.ts'

const usage = `Usage: npx pilothouse packs ACTION

  check FILE [--json]                      Read the file of a policy pack; every fault is named with its line
  diff FILE [--agency ABBR] [--at ABBR] [--from DAY] [--json]
                                           Which open uses would gain, lose or owe otherwise which duties, if this
                                           pack held for the agency, or for the part of it that --at names, from DAY
                                           (today unless told). Changes nothing.

check needs no database; diff uses DATA_DIR or DATABASE_URL. diff acts for the demonstration's first agency, or the
only one, unless --agency names another.

Exit codes: 0  check: the pack is sound; diff: nothing would change
            1  check: faults were found; diff: something would change
            2  the command or the file cannot be read`

type Action = (args: readonly string[], options: PackOptions) => Promise<number>

const actions: Readonly<Record<string, () => Promise<Action>>> = {
  check: async () => (await import('./packs/check-pack.ts')).runCheck,
  diff: async () => (await import('./packs/diff-pack.ts')).runDiff,
}

/** Checks a policy pack, or shows what it would change. The number is the exit code. */
export async function runPacks(args: readonly string[]): Promise<number> {
  const { positionals, values } = read(args)
  const [name = '', ...files] = positionals
  const load = actions[name]
  if (values.help || !load || files.length !== 1) {
    const say = values.help ? console.log : console.error
    say(usage)
    return values.help ? 0 : 2
  }
  const run = await load()
  return run(files, values)
}

function read(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        json: { type: 'boolean', default: false },
        agency: { type: 'string' },
        at: { type: 'string' },
        from: { type: 'string' },
      },
    })
  } catch (error) {
    throw new Refusal(
      'invalid',
      `${error instanceof Error ? error.message : 'The command cannot be read.'}\n\n${usage}`,
    )
  }
}
