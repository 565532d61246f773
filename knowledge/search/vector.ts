/** One bit for each dimension, 1 where it is positive: near vectors differ in few bits. */
export function signatureOf(vector: Float32Array): string {
  return Array.from(vector, (value) => (value > 0 ? '1' : '0')).join('')
}

/** The vector's direction in signed bytes: a quarter of the space, and rankings stay the same. */
export function toBytes(vector: Float32Array): Buffer {
  const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const bytes = Int8Array.from(vector, (value) => Math.round((value * 127) / (largest || 1)))
  return Buffer.from(bytes.buffer)
}

/** The cosine between a vector of length one and one kept by `toBytes`: 1 same direction, 0 unrelated. */
export function closeness(vector: Float32Array, kept: Buffer): number {
  const bytes = new Int8Array(kept.buffer, kept.byteOffset, kept.byteLength)
  let product = 0
  let size = 0
  for (const [index, byte] of bytes.entries()) {
    product += byte * (vector[index] ?? 0)
    size += byte * byte
  }
  return size === 0 ? 0 : product / Math.sqrt(size)
}
