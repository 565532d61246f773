import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import type { Authorization, AuthorizationDraft } from './authorization.ts'
import { authorizationsOf, insertAuthorization } from './authorization.store.ts'
import { holdEntry } from '../catalogue/catalogue-entry.store.ts'

/** Records an authorization that was granted. One that is still to come is no authorization. */
export async function recordAuthorization(
  context: Context,
  { entryId, ...draft }: AuthorizationDraft & { entryId: string },
): Promise<Authorization[]> {
  return context.transaction(async (db) => {
    await holdEntry(db, entryId)
    if (draft.grantedOn > dayOf(context.now()))
      throw new Refusal('invalid', 'This day is still to come. Record the authorization once it is granted.', {
        fields: { grantedOn: 'Give the day on which it was granted.' },
      })
    await insertAuthorization(db, { entryId, draft, byName: context.person.name, at: context.now() })
    await announce(db, context, { event: 'tool authorization recorded', subject: entryId, detail: { ...draft } })
    return authorizationsOf(db, entryId)
  })
}
