import type { Database } from './database/connect.ts'
import type { FileStore } from './files/stores/file-store.ts'
import type { Person } from './identity/person.ts'

/** Turns texts into unit vectors of 384 numbers, one for each, in the same order. */
export type Embed = (texts: readonly string[]) => Promise<readonly Float32Array[]>

/** What is true of this installation as a whole. */
export interface Installation {
  /** Where people reach it, without a slash at the end. */
  readonly baseUrl: string
  /** Demonstration with synthetic data: personas may sign in without a password. */
  readonly demo: boolean
}

/** Everything a verb may touch. There is no other way to the world. */
export interface Context {
  readonly person: Person
  readonly now: () => Date
  readonly requestId: string
  readonly installation: Installation
  readonly files: FileStore
  readonly embed: Embed
  /**
   * Runs `work` in one transaction that sees the rows of the person's agency and no others.
   * Inside another transaction it joins that one (see `within`).
   */
  readonly transaction: <T>(work: (db: Database) => Promise<T>) => Promise<T>
  /** The same context, bound to a transaction that is already open: what a called verb does commits or fails with it. */
  readonly within: (db: Database) => Context
}
