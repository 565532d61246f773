import { printJson } from '../inventory/print-json.ts'
import type { PackOptions } from './pack-options.ts'
import { readPackFile, sayFaults } from './read-pack-file.ts'

/** Checks a pack. Needs no database. 1 when it has faults. */
export async function runCheck([file = '']: readonly string[], { json }: PackOptions): Promise<number> {
  const read = await readPackFile(file)
  if (read.kind === 'refused') {
    if (json) await printJson({ kind: 'refused', faults: read.faults })
    else console.log(sayFaults(file, read.faults))
    return 1
  }
  const { id, version, title, practices, obligations } = read.pack
  const about = { id, version, title, practices: practices.length, obligations: obligations.length }
  if (json) await printJson({ kind: 'read', ...about })
  else
    console.log(`${id} ${version}, ${title}: sound. ${practices.length} practices, ${obligations.length} obligations.`)
  return 0
}
