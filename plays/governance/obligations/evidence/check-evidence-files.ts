import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Context } from '@pilothouse/platform/context'
import { DamagedFile } from '@pilothouse/platform/files/damaged-file'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { settleObligations } from '../settling/settle-obligations.ts'
import { filesOfEvidence, markRefused, servedBy, type EvidenceFile } from './evidence.store.ts'

/**
 * Reads every file again that these obligations rest on, and compares the bytes with the hash that was kept. A file that
 * is gone or changed is refused as evidence for good, and announced. Call it outside of a transaction that may fail:
 * what it finds must stay. Refuses `unavailable` when the store does not answer.
 */
export async function checkEvidenceFiles(
  context: Context,
  obligations: readonly { readonly id: string }[],
): Promise<void> {
  const ids = obligations.map(({ id }) => id)
  const files = await context.transaction((db) => filesOfEvidence(db, ids))
  for (const file of files) {
    const fault = await faultOf(context, file.sha256)
    if (fault) await refuse(context, file, fault)
  }
}

async function faultOf(context: Context, sha256: string): Promise<string | null> {
  try {
    await pipeline(await context.files.get(sha256), new Writable({ write: (_chunk, _encoding, done) => done() }))
    return null
  } catch (error) {
    if (error instanceof DamagedFile) return 'Its stored bytes are not the ones that were kept.'
    if (error instanceof Refusal && error.kind === 'not-found') return 'Its file is gone from the store.'
    throw error
  }
}

async function refuse(context: Context, file: EvidenceFile, because: string): Promise<void> {
  await context.transaction(async (db) => {
    if (!(await markRefused(db, file.id, because, context.now()))) return
    const detail = { evidenceId: file.id, title: file.title, sha256: file.sha256, because }
    await announce(db, context, { event: 'evidence refused', subject: file.useCaseId, detail })
    await settleObligations(db, context, await servedBy(db, [file.id]))
  })
}
