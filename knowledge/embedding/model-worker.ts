import { Worker } from 'node:worker_threads'
import { Refusal } from '@pilothouse/platform/refusal'
import type { Answer, Order } from './sentence-encoder.worker.ts'

/** The model in a thread of its own. It takes one text at a time. */
export interface ModelWorker {
  readonly encode: (text: string) => Promise<Float32Array>
  /** Gives the model's memory back and ends the thread. */
  readonly stop: () => Promise<void>
  /** Fulfilled when the thread has ended, for whatever reason. */
  readonly gone: Promise<void>
}

type Reading = PromiseWithResolvers<Float32Array>

/** Starts `file` as the model's thread; the model itself loads with its first text. */
export function startModelWorker(file: URL, modelFolder: string | undefined): ModelWorker {
  const worker = new Worker(file, { workerData: { modelFolder }, execArgv: [], env: {} })
  // Only a text that is being read may keep the process alive.
  worker.unref()
  let reading: Reading | undefined
  worker.on('message', (answer: Answer) => settle(reading, answer))
  worker.on('error', (cause) => reading?.reject(stopped(cause)))
  const gone = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  void gone.then(() => reading?.reject(stopped()))
  const order = (order: Order) => {
    worker.ref()
    worker.postMessage(order, [])
  }
  const encode = (text: string) => {
    reading = Promise.withResolvers()
    order({ kind: 'encode', text })
    return reading.promise.finally(() => worker.unref())
  }
  const stop = () => {
    order({ kind: 'stop' })
    return gone
  }
  return { encode, stop, gone }
}

function settle(reading: Reading | undefined, answer: Answer): void {
  if (answer.kind === 'vector') reading?.resolve(answer.vector)
  else reading?.reject(new Refusal('unavailable', answer.message))
}

function stopped(cause?: unknown): Refusal {
  const why = cause instanceof Error ? ` (${cause.message})` : ''
  return new Refusal('unavailable', `The search model stopped${why}. Try again: it starts anew.`, { retryAfter: 1 })
}
