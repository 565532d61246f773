import { LARGEST_PACK, readPolicyPackFile, type ReadPack } from '@pilothouse/governance/policy-packs/read-policy-pack'
import { readHandedFile } from '../inventory/read-handed-file.ts'

/** Reads the file of a pack that the command names. */
export async function readPackFile(file: string): Promise<ReadPack> {
  const { bytes } = await readHandedFile(file, { largest: LARGEST_PACK, kind: 'a policy pack (JSON)' })
  return readPolicyPackFile(bytes)
}

/** Prints what is wrong with a pack, as compilers do: `file:line: where: why`. */
export const sayFaults = (file: string, faults: Extract<ReadPack, { kind: 'refused' }>['faults']): string =>
  faults.map(({ line, path, because }) => `${file}:${line}: ${path === '' ? '' : `${path}: `}${because}`).join('\n')
