const SAMPLE_BYTES = 65_536

/** What is remembered of a file that flows by: enough to tell what it is, never the whole. */
export interface Sample {
  readonly head: Buffer
  readonly tail: Buffer
  /** Nothing so far that text does not hold. */
  readonly looksLikeText: boolean
  readonly size: number
}

/** A sample of nothing. */
export const emptySample: Sample = { head: Buffer.alloc(0), tail: Buffer.alloc(0), looksLikeText: true, size: 0 }

/** The sample with one more piece. */
export function addPiece(sample: Sample, piece: Uint8Array): Sample {
  const missing = SAMPLE_BYTES - sample.head.length
  const head = missing > 0 ? Buffer.concat([sample.head, piece.subarray(0, missing)]) : sample.head
  const tail = Buffer.from(Buffer.concat([sample.tail, piece.subarray(-SAMPLE_BYTES)]).subarray(-SAMPLE_BYTES))
  const looksLikeText = sample.looksLikeText && (isUtf16(head) || !piece.some(isControl))
  return { head, tail, looksLikeText, size: sample.size + piece.length }
}

/** Whether the head will not change any more. */
export const headIsFull = (sample: Sample): boolean => sample.head.length === SAMPLE_BYTES

const isUtf16 = (head: Buffer): boolean =>
  (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)

/** Tab, line feed, vertical tab, form feed, carriage return; Ctrl-Z ends old DOS files. */
const textControls = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a])

const isControl = (byte: number): boolean => byte < 0x20 && !textControls.has(byte)
