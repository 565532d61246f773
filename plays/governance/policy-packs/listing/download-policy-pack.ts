import type { Context } from '@pilothouse/platform/context'
import type { Download } from '@pilothouse/platform/http/serve'
import { findOwnPack } from '../pack.store.ts'
import { shippedPack } from '../shipped-packs.ts'

/** The file of a pack: an own one byte for byte as it was handed in. A shipped one is a start for an agency's own. */
export async function downloadPolicyPack(
  context: Context,
  { packId, version }: { packId: string; version: string },
): Promise<Download> {
  const shipped = shippedPack(packId, version)
  const body = shipped
    ? `${JSON.stringify(shipped, null, 2)}\n`
    : (await context.transaction((db) => findOwnPack(db, packId, version))).text
  return { fileName: `${packId}-${version}.json`, type: 'application/json; charset=utf-8', body }
}
