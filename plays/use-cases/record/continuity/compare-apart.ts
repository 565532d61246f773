import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Continuity, YearRow } from '../../inventory/continuity.ts'

/** Compares two years in a thread of its own: thousands of names against thousands must not hold up everybody's requests. */
export async function compareApart(before: readonly YearRow[], after: readonly YearRow[]): Promise<Continuity> {
  const worker = new Worker(new URL('compare.worker.ts', import.meta.url), { workerData: { before, after }, env: {} })
  try {
    const [continuity]: (Continuity | undefined)[] = await once(worker, 'message')
    if (!continuity) throw new Error('The comparison of two years gave no answer')
    return continuity
  } finally {
    await worker.terminate()
  }
}
