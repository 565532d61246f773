import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { Refusal } from '@pilothouse/platform/refusal'
import { loadSentenceEncoder, type SentenceEncoder } from './sentence-encoder.ts'

/** What the model's thread says to each text. */
export type Answer =
  | { readonly kind: 'vector'; readonly vector: Float32Array }
  | { readonly kind: 'refused'; readonly message: string }

/** What it is told. */
export type Order = { readonly kind: 'encode'; readonly text: string } | { readonly kind: 'stop' }

const { modelFolder } = z.object({ modelFolder: z.string().optional() }).parse(workerData)
let encoder: SentenceEncoder | undefined
let last = Promise.resolve()

// One order after the other: the model must not be released while it reads.
parentPort?.on('message', (order: Order) => {
  last = last.then(() => (order.kind === 'stop' ? stop() : answer(order.text)))
})

async function answer(text: string): Promise<void> {
  try {
    encoder ??= await loadSentenceEncoder(modelFolder)
    say({ kind: 'vector', vector: await encoder.encode(text) })
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    say({ kind: 'refused', message: problem.message })
  }
}

async function stop(): Promise<void> {
  await encoder?.release()
  parentPort?.close()
}

function say(answer: Answer): void {
  parentPort?.postMessage(answer, [])
}
