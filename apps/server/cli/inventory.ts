import { parseArgs } from 'node:util'
import { Refusal } from '@pilothouse/platform/refusal'
import type { InventoryOptions } from './inventory/inventory-options.ts'

const usage = `Usage: npx pilothouse inventory ACTION

  lint FILE [--json]                                Look for what should be mended before publication
  import FILE --accept [--agency ABBR] [--as EMAIL] [--json]
                                                    Write the file to the inventory: all of it, or nothing.
                                                    Without --accept, show what would happen and write nothing.
  export --format FORMAT --out FILE [--agency ABBR] Write the inventory to a file ("-" for standard output)
  continuity OLD NEW [--json]                       Compare last year's file with this year's

Files are CSV or XLSX. lint and continuity need no database; import and export use DATA_DIR or DATABASE_URL.
Import and export act for the demonstration's first agency, or the only one, unless --agency names another.

Exit codes: 0  done, and nothing at error level was found
            1  errors were found, a use is missing or a number was given twice, or the import waits for a person
            2  the command or the file cannot be read`

type Action = (args: readonly string[], options: InventoryOptions) => Promise<number>

const actions: Readonly<Record<string, { readonly files: number; readonly load: () => Promise<Action> }>> = {
  lint: { files: 1, load: async () => (await import('./inventory/lint.ts')).runLint },
  import: { files: 1, load: async () => (await import('./inventory/import.ts')).runImport },
  export: { files: 0, load: async () => (await import('./inventory/export.ts')).runExport },
  continuity: { files: 2, load: async () => (await import('./inventory/continuity.ts')).runContinuity },
}

/** Lints, imports, exports or compares an AI use case inventory. The number is the exit code. */
export async function runInventory(args: readonly string[]): Promise<number> {
  const { positionals, values } = read(args)
  const [name = '', ...files] = positionals
  const action = actions[name]
  if (values.help || !action || files.length !== action.files) {
    const say = values.help ? console.log : console.error
    say(usage)
    return values.help ? 0 : 2
  }
  const run = await action.load()
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
        accept: { type: 'boolean', default: false },
        agency: { type: 'string' },
        as: { type: 'string' },
        format: { type: 'string' },
        out: { type: 'string' },
      },
    })
  } catch (error) {
    throw new Refusal(
      'invalid',
      `${error instanceof Error ? error.message : 'The command cannot be read.'}\n\n${usage}`,
    )
  }
}
