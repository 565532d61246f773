import { open } from 'node:fs/promises'
import path from 'node:path'
import { Refusal } from '@pilothouse/platform/refusal'

const LARGEST = 100 * 1024 * 1024

const inventory = { largest: LARGEST, kind: 'a CSV or XLSX file' }

/** The bytes of a file that the command names. Refuses what is not there, is no file, or has more than 100 MB (unless told). */
export async function readHandedFile(
  file: string,
  { largest, kind }: { readonly largest: number; readonly kind: string } = inventory,
): Promise<{ bytes: Uint8Array; name: string }> {
  const handle = await open(file).catch(() => {
    throw new Refusal('not-found', `The file ${file} cannot be opened. Check its name and that you may read it.`)
  })
  try {
    const about = await handle.stat()
    if (!about.isFile()) throw new Refusal('invalid', `${file} is not a file. Name ${kind}.`)
    if (about.size > largest) {
      const most = Math.round(largest / 1_048_576)
      throw new Refusal('too-large', `${file} has more than the ${most} MB that are read. Name ${kind}.`)
    }
    return { bytes: await handle.readFile(), name: path.basename(file) }
  } finally {
    await handle.close()
  }
}
