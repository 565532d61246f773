import type { Readable } from 'node:stream'

import { Refusal } from '@pilothouse/platform/refusal'
import type { Entry, ZipFile } from 'yauzl'
import { fromBuffer } from 'yauzl'

const mostEntries = 2_000
const mostUnpacked = 150 * 1024 * 1024
const smallEnough = 10 * 1024 * 1024
const mostRatio = 150

/** The parts of a workbook, opened one at a time; nothing is unpacked before it is asked for. */
export interface Workbook {
  readonly has: (part: string) => boolean
  /** The part as a stream of bytes. Refuses when the part is missing. */
  readonly open: (part: string) => Promise<Readable>
}

const damaged = () =>
  new Refusal(
    'invalid',
    'The workbook is damaged and cannot be opened. Open it in a spreadsheet, save it again as XLSX, and try again.',
  )

function unpack(bytes: Uint8Array): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    fromBuffer(buffer, { lazyEntries: true }, (error, zip) => (error ? reject(damaged()) : resolve(zip)))
  })
}

function listEntries(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = []
    zip.on('entry', (entry: Entry) => {
      entries.push(entry)
      if (entries.length > mostEntries) reject(tooMuch())
      else zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', () => reject(damaged()))
    zip.readEntry()
  })
}

const tooMuch = () =>
  new Refusal(
    'too-large',
    'The workbook unpacks to far more than an inventory can hold, so it was not opened. Copy the inventory sheet to a new workbook.',
  )

function checkSizes(entries: readonly Entry[]): void {
  const unpacked = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  const swollen = entries.some(
    ({ uncompressedSize, compressedSize }) =>
      uncompressedSize > smallEnough && uncompressedSize > mostRatio * compressedSize,
  )
  if (unpacked > mostUnpacked || swollen) throw tooMuch()
}

/** Opens an XLSX file and refuses one that is damaged, locked, or made to swell. */
export async function openWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const zip = await unpack(bytes)
  const entries = await listEntries(zip)
  checkSizes(entries)
  if (entries.some((entry) => entry.isEncrypted()))
    throw new Refusal('invalid', 'The workbook is locked with a password. Remove the password and try again.')
  const byName = new Map(entries.map((entry) => [entry.fileName.toLowerCase(), entry]))
  const open = (part: string) =>
    new Promise<Readable>((resolve, reject) => {
      const entry = byName.get(part.toLowerCase())
      if (!entry) return reject(damaged())
      zip.openReadStream(entry, (error, stream) => (error ? reject(damaged()) : resolve(stream)))
    })
  return { has: (part) => byName.has(part.toLowerCase()), open }
}
