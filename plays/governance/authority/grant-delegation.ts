import { addMonths, dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { findActingPerson } from '@pilothouse/platform/identity/person-store'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { mayBeDelegate, MOST_MONTHS, ownRoleFor, type Delegation, type DelegationDraft } from './delegation.ts'
import { findOpenOrganisation, holdDelegation, insertDelegation } from './delegation.store.ts'

/** Lets somebody else use a power that one holds, in writing, for a time. What was delegated to oneself cannot be handed on. */
export async function grantDelegation(context: Context, draft: DelegationDraft): Promise<Delegation> {
  return context.transaction(async (db) => {
    const { person } = context
    const { name, path } = await findOpenOrganisation(db, draft.organisationId)
    if (!ownRoleFor(person, draft.power, path)) {
      throw new Refusal(
        'not-allowed',
        `You do not hold this power yourself for ${name}, so you cannot delegate it. What was delegated to you cannot be handed on.`,
      )
    }
    refuseDates(draft, dayOf(context.now()))
    const toName = await delegateNamed(db, context, draft.toId)
    const id = await insertDelegation(db, draft, { from: person, toName, at: context.now() })
    const { toId, power, organisationId, startsOn, endsOn, reason } = draft
    const detail = { to: toId, power, organisation: organisationId, startsOn, endsOn, reason }
    await announce(db, context, { event: 'delegation granted', subject: id, detail })
    return holdDelegation(db, id)
  })
}

function refuseDates({ startsOn, endsOn }: DelegationDraft, today: string): void {
  const latest = addMonths(startsOn, MOST_MONTHS)
  if (startsOn < today) throw misfit('startsOn', `A delegation cannot begin in the past. Choose ${today} or later.`)
  if (endsOn < startsOn) throw misfit('endsOn', 'The last day comes before the first.')
  if (endsOn > latest)
    throw misfit('endsOn', `A delegation lasts ${MOST_MONTHS} months at most. Choose ${latest} or earlier.`)
}

const misfit = (field: string, words: string): Refusal => new Refusal('invalid', words, { fields: { [field]: words } })

async function delegateNamed(db: Database, context: Context, id: string): Promise<string> {
  if (id === context.person.id) throw misfit('toId', 'You hold this power yourself. Choose somebody else.')
  const delegate = await findActingPerson(db, id, context.now())
  if (!delegate) throw misfit('toId', 'Choose a person of your agency whose account is open.')
  if (!mayBeDelegate(delegate))
    throw misfit('toId', `${delegate.name} is an auditor, who reads everything and changes nothing.`)
  return delegate.name
}
