import { parentPort } from 'node:worker_threads'
import type { Answer, Order } from './sentence-encoder.worker.ts'

/** Stands in for the model in tests: it breaks, or simply ends, when a text says so. */
parentPort?.on('message', (order: Order) => {
  if (order.kind === 'stop') return parentPort?.close()
  if (order.text === 'break') throw new Error('out of memory')
  if (order.text === 'end') process.exit(0)
  const answer: Answer = { kind: 'vector', vector: Float32Array.of(order.text.length) }
  parentPort?.postMessage(answer, [])
})
