import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Finding } from '../../inventory/lint/finding.ts'
import type { KeptRow, LintFrame } from './lint-cells.ts'

/** Enough for tens of thousands of rows; small young spaces keep the thread from piling up what it no longer needs. */
const memory = { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 16 }

/** Lints in a thread of its own: a second of looking at thousands of rows must not hold up everybody's requests. */
export async function lintApart(rows: readonly KeptRow[], frame: LintFrame): Promise<readonly Finding[]> {
  const worker = new Worker(new URL('lint.worker.ts', import.meta.url), {
    // It needs no settings, and Node's watch mode would talk into our channel if it saw them.
    env: {},
    workerData: { rows, frame },
    resourceLimits: memory,
  })
  try {
    const [findings]: (readonly Finding[])[] = await once(worker, 'message')
    return findings ?? []
  } finally {
    await worker.terminate()
  }
}
