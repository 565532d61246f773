/** A piece of a Protocol Buffers message as the byte runs that follow each other; joined once, at the very end. */
export type Bytes = readonly Uint8Array[]

const TEXT = new TextEncoder()
const VARINT = 0
const LENGTH_DELIMITED = 2
const FIXED_32 = 5

/** A whole-number field; negative numbers take ten bytes, as the format says. */
export function numberField(field: number, value: number): Bytes {
  return [key(field, VARINT), varint(value)]
}

/** A field that holds bytes: a nested message or raw data. */
export function bytesField(field: number, bytes: Bytes): Bytes {
  return [key(field, LENGTH_DELIMITED), varint(lengthOf(bytes)), ...bytes]
}

/** A text field, in UTF-8. */
export function textField(field: number, text: string): Bytes {
  return bytesField(field, [TEXT.encode(text)])
}

/** A 32-bit floating-point field. */
export function floatField(field: number, value: number): Bytes {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setFloat32(0, value, true)
  return [key(field, FIXED_32), bytes]
}

/** All byte runs in one array. */
export function join(bytes: Bytes): Uint8Array {
  const whole = new Uint8Array(lengthOf(bytes))
  let end = 0
  for (const run of bytes) {
    whole.set(run, end)
    end += run.length
  }
  return whole
}

function key(field: number, wireType: number): Uint8Array {
  return varint(field * 8 + wireType)
}

function varint(value: number): Uint8Array {
  const digits: number[] = []
  let rest = BigInt.asUintN(64, BigInt(value))
  while (rest >= 0x80n) {
    digits.push(Number(rest & 0x7fn) + 0x80)
    rest >>= 7n
  }
  return Uint8Array.of(...digits, Number(rest))
}

function lengthOf(bytes: Bytes): number {
  return bytes.reduce((total, run) => total + run.length, 0)
}
