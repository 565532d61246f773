import { CallFailed } from '../../http/call.ts'
import { isSignedOut, sayFailure } from '../data/say-failure.ts'

/** Where what was typed stands. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: Date | null }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  /** The server did not answer or nobody is signed in: it is tried again by itself. */
  | { readonly kind: 'offline' }
  /** The server said no, in these words; it is tried again when something changes. */
  | { readonly kind: 'refused'; readonly words: string }

/** Where a draft is kept until the server has it. */
export interface Kept {
  readonly read: () => string | null
  readonly write: (text: string) => void
  readonly clear: () => void
}

interface Timing {
  /** Milliseconds without typing before it saves. */
  readonly pause: number
  /** Milliseconds before it tries again a server that did not answer. */
  readonly again: number
}

/** Sends what was typed after a pause, and keeps it in the browser until the server has it. */
export class Autosaver<Value> {
  readonly #kept: Kept
  readonly #timing: Timing
  readonly #listeners = new Set<() => void>()
  #state: SaveState = { kind: 'saved', at: null }
  #saved: string
  #latest: string
  #send: () => Promise<unknown> = async () => {}
  #timer: ReturnType<typeof setTimeout> | undefined

  /** Starts with `first` as what the server has. */
  constructor(first: Value, kept: Kept, timing: Timing = { pause: 1500, again: 10_000 }) {
    this.#saved = this.#latest = JSON.stringify(first)
    this.#kept = kept
    this.#timing = timing
  }

  readonly state = (): SaveState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Tells it the value of now, and how to save it. The same value as before does nothing. */
  change(value: Value, save: (value: Value) => Promise<unknown>): void {
    const text = JSON.stringify(value)
    this.#send = () => save(value)
    if (text === this.#latest) return
    this.#latest = text
    if (text === this.#saved) this.#kept.clear()
    else this.#kept.write(text)
    if (this.#state.kind !== 'saving')
      this.#turn(text === this.#saved ? { kind: 'saved', at: null } : { kind: 'unsaved' })
    this.#wait(this.#timing.pause)
  }

  /** Sends at once what is not saved yet. */
  readonly flush = async (): Promise<void> => {
    clearTimeout(this.#timer)
    if (this.#latest === this.#saved || this.#state.kind === 'saving') return
    const sending = this.#latest
    this.#turn({ kind: 'saving' })
    try {
      await this.#send()
      this.#arrived(sending)
    } catch (error) {
      this.#failed(error)
    }
  }

  #arrived(text: string): void {
    this.#saved = text
    if (this.#latest === text) {
      this.#kept.clear()
      this.#turn({ kind: 'saved', at: new Date() })
    } else {
      this.#turn({ kind: 'unsaved' })
      this.#wait(this.#timing.pause)
    }
  }

  #failed(error: unknown): void {
    if (isPassing(error)) {
      this.#turn({ kind: 'offline' })
      this.#wait(this.#timing.again)
    } else {
      this.#turn({ kind: 'refused', words: sayFailure(error).words })
    }
  }

  #turn(to: SaveState): void {
    this.#state = to
    for (const listener of this.#listeners) listener()
  }

  #wait(milliseconds: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), milliseconds)
  }
}

const isPassing = (error: unknown): boolean =>
  isSignedOut(error) || (error instanceof CallFailed && ['unreachable', 'unavailable'].includes(error.problem.kind))
