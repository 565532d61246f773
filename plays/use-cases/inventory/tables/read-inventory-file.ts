import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

import type { RefusalKind } from '@pilothouse/platform/refusal'
import { Refusal } from '@pilothouse/platform/refusal'

import { fileKind } from './file-kind.ts'
import type { Sheet } from './sheet.ts'

type Answer = { readonly sheets: Sheet[] } | { readonly refused: { kind: RefusalKind; message: string } }

const memory = { maxOldGenerationSizeMb: 512 }
const longest = 60_000

const tooHeavy = () =>
  new Refusal(
    'too-large',
    'The file takes more memory or time than an inventory needs. Remove what is not inventory and try again.',
  )

async function answerOf(worker: Worker): Promise<Answer> {
  const ended = new AbortController()
  const timer = AbortSignal.timeout(longest)
  try {
    const [answer]: Answer[] = await once(worker, 'message', { signal: AbortSignal.any([ended.signal, timer]) })
    if (!answer) throw tooHeavy()
    return answer
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ERR_WORKER_OUT_OF_MEMORY' || timer.aborted) throw tooHeavy()
    throw error
  } finally {
    await worker.terminate()
  }
}

/**
 * Reads a CSV or XLSX file of at most 100 MB into sheets of texts, in a thread of its own with a limit on memory and
 * time. Refuses, in words, what cannot be read: empty, locked, damaged, of another kind, or made to swell.
 */
export async function readInventoryFile(bytes: Uint8Array, name: string): Promise<Sheet[]> {
  fileKind(bytes, name)
  const worker = new Worker(new URL('read-table-worker.ts', import.meta.url), {
    // It needs no settings, and Node's watch mode would talk into our channel if it saw them.
    env: {},
    workerData: { bytes, name },
    resourceLimits: memory,
  })
  const answer = await answerOf(worker)
  if ('refused' in answer) throw new Refusal(answer.refused.kind, answer.refused.message)
  return answer.sheets
}
