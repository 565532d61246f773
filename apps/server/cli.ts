import { Refusal } from '@pilothouse/platform/refusal'

/** One command: what it is for, and what runs it. The number is the exit code. */
interface Command {
  readonly summary: string
  readonly run: (args: readonly string[]) => Promise<number>
}

const commands: Readonly<Record<string, Command>> = {
  start: { summary: 'Start the server', run: async () => (await import('./cli/start.ts')).runStart() },
  setup: {
    summary: 'Create the first agency and its administrator',
    run: async (args) => (await import('./cli/setup.ts')).runSetup(args),
  },
  doctor: {
    summary: 'Check and explain every setting',
    run: async () => (await import('./cli/doctor.ts')).runDoctor(),
  },
  seed: {
    summary: 'Put a named situation into the demonstration',
    run: async (args) => (await import('./cli/seed.ts')).runSeed(args),
  },
  inventory: {
    summary: 'Lint, import, export or compare an AI use case inventory',
    run: async (args) => (await import('./cli/inventory.ts')).runInventory(args),
  },
  packs: {
    summary: 'Check a policy pack, or show what it would change',
    run: async (args) => (await import('./cli/packs.ts')).runPacks(args),
  },
  ledger: {
    summary: 'Verify the ledger, or export a checkpoint of it',
    run: async (args) => (await import('./cli/ledger.ts')).runLedger(args),
  },
}

const help = (): number => {
  const width = Math.max(...Object.keys(commands).map((name) => name.length))
  console.log('Usage: npx pilothouse COMMAND [--help]\n')
  for (const [name, { summary }] of Object.entries(commands)) console.log(`  ${name.padEnd(width)}  ${summary}`)
  return 0
}

async function main([name = 'help', ...args]: readonly string[]): Promise<number> {
  if (name === 'help' || name === '--help') return help()
  const command = commands[name]
  if (command) return command.run(args)
  console.error(`There is no command "${name}".`)
  help()
  return 2
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  console.error(error.message)
  process.exitCode = 2
}
