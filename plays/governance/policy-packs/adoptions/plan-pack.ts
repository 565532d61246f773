import { addDays, dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import { findOpenOrganisation } from '../../authority/delegation.store.ts'
import type { PackChange } from '../changes/what-would-change.ts'
import { findPackVersion, listAdoptedPacks } from '../pack.store.ts'
import type { PolicyPack } from '../policy-pack.ts'
import { adoptionOn, type Adoption } from './adoption.ts'
import { findAdoption, listAdoptions } from './adoption.store.ts'
import type { PlannedEnd, PlannedPack } from './pack-decision.ts'
import type { AdoptedPack } from './packs-in-force.ts'

/** A change of packs that is allowed, and the adoption that it ends. */
export interface Plan {
  readonly change: PackChange
  readonly standing: Adoption | null
}

/** What turning on a version of a pack means; a refusal says why it cannot be. */
export async function planPack(db: Database, context: Context, planned: PlannedPack): Promise<Plan> {
  const { packId, version, organisationId } = planned
  await findOpenOrganisation(db, organisationId)
  return planPackAs(db, context, await findPackVersion(db, packId, version), planned)
}

/** The same for a pack at hand, known to the agency or not. */
export async function planPackAs(
  db: Database,
  context: Context,
  pack: PolicyPack,
  { organisationId, startsOn }: Pick<PlannedPack, 'organisationId' | 'startsOn'>,
): Promise<Plan> {
  const { id: packId, version } = pack
  const organisation = await findOpenOrganisation(db, organisationId)
  const history = (await listAdoptions(db)).filter(
    (one) => one.organisationId === organisationId && one.packId === packId,
  )
  const standing = history.find(({ endsOn }) => endsOn === null) ?? null
  refuseDates(pack, startsOn, dayOf(context.now()))
  refuseStanding(history, standing, { version, startsOn })
  const now = await listAdoptedPacks(db, dayOf(context.now()))
  const begun: AdoptedPack = { adoption: { organisationPath: organisation.path, startsOn, endsOn: null }, pack }
  const day = startsOn > pack.effectiveFrom ? startsOn : pack.effectiveFrom
  const about = { organisationId, organisationName: organisation.name, packId, title: pack.title, version, day }
  const change = {
    about: { ...about, replaces: standing?.version ?? null },
    organisationPath: organisation.path,
    before: now,
    after: [...without(now, standing), begun],
  }
  return { change, standing }
}

/** What ending an adoption means; a refusal says why it cannot be. */
export async function planPackEnd(db: Database, context: Context, planned: PlannedEnd): Promise<Plan> {
  const standing = await findAdoption(db, planned.adoptionId)
  const today = dayOf(context.now())
  if (standing.endsOn !== null) throw new Refusal('conflict', sayEnded(standing))
  if (planned.lastDay < today || planned.lastDay < standing.startsOn)
    throw misfit('lastDay', `Choose ${standing.startsOn > today ? standing.startsOn : today} or a later day.`)
  const { organisationId, organisationName, organisationPath, packId, version } = standing
  const { title } = await findPackVersion(db, packId, version)
  const now = await listAdoptedPacks(db, today)
  const day = addDays(planned.lastDay, 1)
  const about = { organisationId, organisationName, packId, title, version: null, replaces: version, day }
  return { change: { about, organisationPath, before: now, after: without(now, standing) }, standing }
}

const without = (adopted: readonly AdoptedPack[], standing: Adoption | null): AdoptedPack[] =>
  adopted.filter(({ adoption, pack }) => {
    const isStanding = pack.id === standing?.packId && adoption.organisationPath === standing.organisationPath
    return !(isStanding && adoption.endsOn === null)
  })

function refuseDates({ title, effectiveUntil }: PolicyPack, startsOn: string, today: string): void {
  if (startsOn < today)
    throw misfit('startsOn', `A pack cannot begin before the day on which it is decided. Choose ${today} or later.`)
  if (effectiveUntil !== null && startsOn > effectiveUntil)
    throw misfit('startsOn', `${title} ends on ${effectiveUntil}. Choose an earlier day, or another version.`)
}

function refuseStanding(
  history: readonly Adoption[],
  standing: Adoption | null,
  planned: Pick<PlannedPack, 'version' | 'startsOn'>,
): void {
  const { version, startsOn } = planned
  if (standing?.version === version)
    throw new Refusal(
      'conflict',
      `${standing.decidedByName} turned on this version for ${standing.organisationName} already, from ${standing.startsOn}.`,
    )
  if (standing && standing.startsOn > startsOn)
    throw misfit(
      'startsOn',
      `Version ${standing.version} was decided to begin on ${standing.startsOn}. Choose that day or a later one.`,
    )
  const running = history.find((one) => one !== standing && one.endsOn !== null && holdsStill(one, startsOn))
  if (running)
    throw misfit('startsOn', `Version ${running.version} holds until ${running.endsOn ?? ''}. Choose a later day.`)
}

const holdsStill = (adoption: Adoption, startsOn: string): boolean =>
  adoptionOn(adoption, startsOn) === 'in force' || adoptionOn(adoption, startsOn) === 'starts later'

/** What happened to an adoption meanwhile. */
export const sayEnded = ({ packId, version, endsOn, endedByName }: Adoption): string =>
  `${endedByName ?? 'Somebody'} decided already that version ${version} of ${packId} ends on ${endsOn ?? ''}. Open the pack again to see what holds now.`

const misfit = (field: string, words: string): Refusal => new Refusal('invalid', words, { fields: { [field]: words } })
