import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { findAgencyToPublishFor } from './find-agency-to-publish-for.ts'
import type { RegisterAgency } from './register-agency.ts'
import { findRegisterAgency, saveRegisterOptions } from './register-agency.store.ts'

/** What the guidance leaves to the agency: one public mailbox, the ID left out, and how to appeal. */
export type RegisterOptions = Pick<RegisterAgency, 'publicEmail' | 'dropId' | 'appealWords'>

/** Sets how the agency publishes. The next publication shows it, and its preview every cell that it changes. */
export async function setRegisterOptions(context: Context, options: RegisterOptions): Promise<RegisterAgency> {
  return context.transaction(async (db) => {
    const before = await findAgencyToPublishFor(db, context)
    await saveRegisterOptions(db, before.id, options, context.now())
    await announce(db, context, { event: 'register options set', subject: before.id, detail: { ...options } })
    return findRegisterAgency(db, before.id)
  })
}
