import { parseArgs } from 'node:util'
import { exportCheckpoint, verifyLedger } from '@pilothouse/platform/ledger/verify'
import { withInstallation } from '../with-installation.ts'

const usage = `npx pilothouse ledger verify       Checks every entry; 0 when the chain is whole, 1 when it is broken
npx pilothouse ledger checkpoint   Prints the chain's end, to keep somewhere else`

/** `ledger verify` names the first broken entry; `ledger checkpoint` prints where the chain stands. */
export async function runLedger(args: readonly string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { help: { type: 'boolean' } },
  })
  const [action] = positionals
  if (values.help || (action !== 'verify' && action !== 'checkpoint')) {
    console.log(usage)
    return values.help ? 0 : 2
  }
  return withInstallation(async ({ connection }) => {
    if (action === 'checkpoint') {
      console.log(await exportCheckpoint(connection.db))
      return 0
    }
    return report(await verifyLedger(connection.db))
  })
}

function report(verdict: Awaited<ReturnType<typeof verifyLedger>>): number {
  if (verdict.kind === 'whole') {
    console.log(`The ledger is whole: ${verdict.count} entries.`)
    return 0
  }
  console.log(`The ledger is broken at entry ${verdict.sequence}: ${verdict.reason}`)
  return 1
}
