import { chmod, mkdir } from 'node:fs/promises'
import path from 'node:path'

/** Where an installation that root runs keeps what the server's own account must reach. */
const reachableRoot = '/var/lib/pilothouse'

/** A path below the root, whose parents everybody may enter whatever the umask says. */
export async function reachablePlace(...names: readonly string[]): Promise<string> {
  const place = path.join(reachableRoot, ...names)
  for (const folder of [reachableRoot, path.dirname(place)]) {
    await mkdir(folder, { recursive: true })
    await chmod(folder, 0o755)
  }
  return place
}
