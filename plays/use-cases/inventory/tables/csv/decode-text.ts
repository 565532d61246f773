import { Refusal } from '@pilothouse/platform/refusal'

function utf16Kind(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 200)
  const zeros = (start: number) => sample.filter((byte, at) => at % 2 === start && byte === 0).length
  if (sample.length < 20) return undefined
  if (zeros(1) > sample.length / 4 && zeros(0) < zeros(1) / 4) return 'utf-16le'
  return zeros(0) > sample.length / 4 && zeros(1) < zeros(0) / 4 ? 'utf-16be' : undefined
}

function unicode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The text of a file: UTF-8 with or without its mark, UTF-16 either way round, else Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  const wide = utf16Kind(bytes)
  if (wide) return new TextDecoder(wide).decode(bytes)
  if (bytes.subarray(0, 4096).includes(0))
    throw new Refusal('invalid', 'This is not a text file. Save the inventory as CSV or XLSX and try again.')
  return unicode(bytes) ?? new TextDecoder('windows-1252').decode(bytes)
}
