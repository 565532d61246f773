import { open } from 'node:fs/promises'
import path from 'node:path'
import { Refusal } from '@pilothouse/platform/refusal'

const LARGEST = 100 * 1024 * 1024

/** The bytes of a file that the command names. Refuses what is not there, is no file, or has more than 100 MB. */
export async function readHandedFile(file: string): Promise<{ bytes: Uint8Array; name: string }> {
  const handle = await open(file).catch(() => {
    throw new Refusal('not-found', `The file ${file} cannot be opened. Check its name and that you may read it.`)
  })
  try {
    const about = await handle.stat()
    if (!about.isFile()) throw new Refusal('invalid', `${file} is not a file. Name a CSV or XLSX file.`)
    if (about.size > LARGEST) {
      throw new Refusal('too-large', `${file} has more than the 100 MB that are read. Remove what is not inventory.`)
    }
    return { bytes: await handle.readFile(), name: path.basename(file) }
  } finally {
    await handle.close()
  }
}
