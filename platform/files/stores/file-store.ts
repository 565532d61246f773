import type { Readable } from 'node:stream'

/** Bytes named by their SHA-256 (hex), kept in a local folder or an S3-compatible bucket. */
export interface FileStore {
  /** Keeps the bytes and returns their SHA-256 and length. Refuses `too-large` past `limit` bytes; keeps nothing then. */
  readonly put: (bytes: Readable, limit: number) => Promise<{ sha256: string; size: number }>
  /** The bytes again; the stream fails at its end when they are not the ones that were kept. Refuses `not-found`. */
  readonly get: (sha256: string) => Promise<Readable>
}

/** Whether a text can be the name of a kept file. */
export const isSha256 = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)
