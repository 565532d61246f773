import type { Context } from '@pilothouse/platform/context'
import { createContext, type World } from '@pilothouse/platform/create-context'
import { installationIn } from '@pilothouse/platform/identity/person'

/** Does something in each agency, one after the other, in the name of the installation. */
export async function inEveryAgency(
  world: World,
  signal: AbortSignal,
  act: (context: Context) => Promise<unknown>,
): Promise<void> {
  const agencies = await world.db.selectFrom('organisation').select('agency_id as id').distinct().execute()
  for (const { id } of agencies) {
    signal.throwIfAborted()
    await act(createContext(world, installationIn(id), 'by the clock'))
  }
}
