import type { Context } from '@pilothouse/platform/context'
import { findActingPerson } from '@pilothouse/platform/identity/person-store'
import { holds } from '@pilothouse/platform/identity/person'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { findOrganisation } from '@pilothouse/use-cases/server'
import type { Sponsor } from './coalition.ts'
import { replaceSponsor, sponsorsOf } from './coalition.store.ts'
import { holdCoalition, writingOf } from './hold-coalition.ts'

/** Names the executive who stands behind a use; who did before is kept, with the reason of the change. */
export async function nameSponsor(
  context: Context,
  input: { useCaseId: string; personId: string; reason: string },
): Promise<{ sponsors: Sponsor[] }> {
  const { useCaseId, personId, reason } = input
  return context.transaction(async (db) => {
    const { organisationId, ownerId } = await holdCoalition(context, db, useCaseId)
    const { path } = await findOrganisation(db, organisationId)
    const sponsor = await findActingPerson(db, personId, context.now())
    if (!sponsor || sponsor.agencyId !== context.person.agencyId || !holds(sponsor, ['executive sponsor'], path)) {
      const words = 'Choose somebody who holds the role of executive sponsor for this office.'
      throw new Refusal('invalid', words, { fields: { personId: words } })
    }
    if (sponsor.id === ownerId) throw new Refusal('conflict', 'Who owns a use does not sponsor it too.')
    const [present] = await sponsorsOf(db, useCaseId)
    if (present?.personId === personId && !present.endedAt)
      throw new Refusal('conflict', `${sponsor.name} sponsors this use already.`)
    await replaceSponsor(db, { useCaseId, personId, personName: sponsor.name, reason }, writingOf(context))
    const detail = { person: personId, before: present?.personId ?? null, reason }
    await announce(db, context, { event: 'sponsor named', subject: useCaseId, detail })
    return { sponsors: await sponsorsOf(db, useCaseId) }
  })
}
