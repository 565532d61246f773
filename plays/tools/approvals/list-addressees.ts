import type { Context } from '@pilothouse/platform/context'
import { peopleToTell } from './approval.store.ts'

/** The people of the agency who may be told of a decision. */
export async function listAddressees(context: Context): Promise<{ id: string; name: string }[]> {
  return context.transaction(peopleToTell)
}
