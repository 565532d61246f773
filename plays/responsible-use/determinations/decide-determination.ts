import type { DeterminationOutcome } from '@pilothouse/governance/obligations/use-facts'
import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { mayNoteOverrides } from '../permissions.ts'
import { isOverride, type Determination } from './determination.ts'
import { holdDetermination, insertDetermination } from './determination.store.ts'
import { holdForOfficial } from './hold-for-official.ts'
import { screenPackOf, type Basis } from './screen/screen-pack.ts'
import { updateScreen } from './screen/screen.store.ts'
import { contradictionOf, presumedIn } from './screen/screen.ts'

/** What an official finds, over the version of the screen that they read. */
export interface Finding {
  readonly id: string
  readonly version: number
  readonly outcome: DeterminationOutcome
  readonly reason: string
  readonly basis: Basis | null
}

/**
 * Records what the Chief AI Officer or a delegate found (OMB M-25-21). An override of a presumption that a delegate
 * decides waits for the Chief AI Officer to take note of it.
 */
export async function decideDetermination(context: Context, finding: Finding): Promise<Determination> {
  return context.transaction(async (db) => {
    const held = await holdForOfficial(context, db, finding, 'decided the determination')
    const { screen, authority, path } = held
    refuseContradiction(finding, held)
    const { id: packId } = screenPackOf(screen.packVersion)
    const categories = [...presumedIn(screen.answers)]
    const { outcome, reason, basis } = finding
    await updateScreen(db, screen, { status: 'decided' }, context.now())
    const id = await insertDetermination(db, {
      useCaseId: screen.useCaseId,
      screenId: screen.id,
      outcome,
      reason,
      basis,
      categories,
      packId,
      packVersion: screen.packVersion,
      by: context.person,
      decidedAs: authority.asRole,
      delegationId: authority.delegationId,
      at: context.now(),
      noted: mayNoteOverrides(context.person, path),
    })
    await tell(context, db, await holdDetermination(db, id))
    return holdDetermination(db, id)
  })
}

function refuseContradiction(
  { outcome, reason, basis }: Finding,
  { screen: { answers } }: Awaited<ReturnType<typeof holdForOfficial>>,
): void {
  const contradiction = contradictionOf(outcome, answers)
  if (contradiction) throw new Refusal('conflict', contradiction, { fields: { outcome: contradiction } })
  if ((basis !== null) !== (outcome === 'presumed but not')) {
    const words = 'Say on which ground the presumption is set aside, and only then.'
    throw new Refusal('invalid', words, { fields: { basis: words } })
  }
  if (basis === 'no principal basis' && answers.principalBasis === 'yes') {
    const words = 'The owner answered that the output is a principal basis. Return the screen if that is wrong.'
    throw new Refusal('conflict', words, { fields: { basis: words } })
  }
  if (outcome === 'presumed but not' && reason.split(/\s+/).length < FEWEST_WORDS) {
    const words = `Give reasons that belong to this use, in at least ${FEWEST_WORDS} words. A presumption is set aside in writing.`
    throw new Refusal('invalid', words, { fields: { reason: words } })
  }
}
const FEWEST_WORDS = 12

async function tell(context: Context, db: Database, found: Determination): Promise<void> {
  const { id, useCaseId, outcome, packId, packVersion } = found
  const detail = { outcome, determinationId: id, packId, version: packVersion }
  await announce(db, context, { event: 'determination decided', subject: useCaseId, detail })
  if (isOverride(found)) {
    await announce(db, context, {
      event: 'presumption set aside',
      subject: useCaseId,
      detail: { determinationId: id, basis: found.basis, categories: found.categories },
    })
  }
}
