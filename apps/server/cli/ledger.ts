import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { exportCheckpoint, verifyAgainstCheckpoint, verifyLedger } from '@pilothouse/platform/ledger/verify'
import { Refusal } from '@pilothouse/platform/refusal'
import { withInstallation } from '../installation/with-installation.ts'

const usage = `npx pilothouse ledger verify [--against FILE]
                                   Checks every entry, and that the chain still holds what it held when the checkpoint
                                   in FILE was made; 0 when it is whole, 1 when it is broken
npx pilothouse ledger checkpoint   Prints the chain's end, to keep somewhere else`

/** `ledger verify` names the first broken entry; `ledger checkpoint` prints where the chain stands. */
export async function runLedger(args: readonly string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { help: { type: 'boolean' }, against: { type: 'string' } },
  })
  const [action] = positionals
  if (values.help || (action !== 'verify' && action !== 'checkpoint')) {
    console.log(usage)
    return values.help ? 0 : 2
  }
  const checkpoint = values.against === undefined ? null : await readKept(values.against)
  return withInstallation(async ({ connection }) => {
    if (action === 'checkpoint') {
      console.log(await exportCheckpoint(connection.db))
      return 0
    }
    return report(
      checkpoint === null
        ? await verifyLedger(connection.db)
        : await verifyAgainstCheckpoint(connection.db, checkpoint),
    )
  })
}

async function readKept(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => {
    throw new Refusal('not-found', `The file ${file} cannot be read. Give the checkpoint that you kept.`)
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
