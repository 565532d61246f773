import type { Context } from '../context.ts'
import { listEventRows } from './ledger.store.ts'

/** The kinds of events that the agency's ledger holds. */
export async function listEvents(context: Context): Promise<{ events: string[] }> {
  return { events: await context.transaction(listEventRows) }
}
