import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import { holdersOf } from '../../authority/delegation.store.ts'
import { mayDecidePacks, mayDecidePacksInPerson } from '../../permissions.ts'
import type { OfficersDecision } from './pack-decision.ts'

/** By whose decision a pack is turned on or ended. */
export interface DecidedBy {
  /** Null: whoever acts decided in person. */
  readonly officerName: string | null
  readonly reference: string | null
}

/** The chief AI officer acts in person; an administrator names the officer and where the decision is written. */
export async function decidedBy(
  db: Database,
  context: Context,
  decision: OfficersDecision | null,
  at: { readonly path: string; readonly name: string },
): Promise<DecidedBy> {
  const { person } = context
  if (mayDecidePacksInPerson(person, at.path)) return { officerName: null, reference: null }
  const officers = await officersFor(db, context, at.path)
  const who = officers.map(({ name }) => name).join(', ') || 'nobody yet: ask an administrator to name one'
  if (!mayDecidePacks(person, at.path))
    throw new Refusal('not-allowed', `Only the Chief AI Officer decides which policy packs hold for ${at.name}.`, {
      missing: [{ what: 'A decision of the Chief AI Officer', who, href: null }],
    })
  if (decision === null)
    throw new Refusal('not-allowed', 'An administrator enters what the Chief AI Officer decided. Name the decision.', {
      fields: { officersDecision: 'Name the officer and where the decision is written.' },
      missing: [{ what: 'A decision of the Chief AI Officer', who, href: null }],
    })
  const officer = officers.find(({ id }) => id === decision.officerId)
  if (!officer)
    throw new Refusal('invalid', `Choose a Chief AI Officer of ${at.name}: ${who}.`, {
      fields: { officersDecision: 'Choose a Chief AI Officer from the list.' },
    })
  return { officerName: officer.name, reference: decision.reference }
}

/** Who is chief AI officer for the organisation at `path`. */
export async function officersFor(
  db: Database,
  context: Pick<Context, 'now'>,
  path: string,
): Promise<readonly { id: string; name: string }[]> {
  const holders = await holdersOf(db, ['chief AI officer'], null, context.now())
  const near = holders.filter((one) => path.startsWith(one.path))
  return [...new Map(near.map(({ id, name }) => [id, { id, name }])).values()]
}
