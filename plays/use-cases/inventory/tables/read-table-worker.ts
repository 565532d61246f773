import { parentPort, workerData } from 'node:worker_threads'

import { Refusal } from '@pilothouse/platform/refusal'
import { z } from 'zod'

import { readTable } from './read-table.ts'

const { bytes, name } = z.object({ bytes: z.instanceof(Uint8Array), name: z.string() }).parse(workerData)

try {
  parentPort?.postMessage({ sheets: await readTable(bytes, name) }, [])
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  parentPort?.postMessage({ refused: { kind: error.kind, message: error.message } }, [])
}
