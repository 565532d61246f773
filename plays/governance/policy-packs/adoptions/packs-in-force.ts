import type { PolicyPack } from '../policy-pack.ts'
import { adoptionOn, type Adoption } from './adoption.ts'

/** An adoption with the pack that it names. */
export interface AdoptedPack {
  readonly adoption: Pick<Adoption, 'organisationPath' | 'startsOn' | 'endsOn'>
  readonly pack: PolicyPack
}

/**
 * The packs that hold for the organisation at `path` on a day. What an organisation turned on reaches everything below;
 * of one pack the nearest organisation's version counts; a pack that another one supersedes steps back.
 */
export function packsInForce(adopted: readonly AdoptedPack[], path: string, day: string): PolicyPack[] {
  const nearest = new Map<string, AdoptedPack>()
  for (const one of adopted) {
    if (!reaches(one, path, day)) continue
    const other = nearest.get(one.pack.id)
    if (!other || isNearer(one, other)) nearest.set(one.pack.id, one)
  }
  const packs = [...nearest.values()].map(({ pack }) => pack)
  const superseded = new Set(packs.flatMap(({ supersedes }) => supersedes))
  return packs.filter(({ id }) => !superseded.has(id)).sort((a, b) => a.id.localeCompare(b.id))
}

/** Whether the pack's own dates hold on a day. */
export const isEffective = (pack: Pick<PolicyPack, 'effectiveFrom' | 'effectiveUntil'>, day: string): boolean =>
  pack.effectiveFrom <= day && (pack.effectiveUntil === null || day <= pack.effectiveUntil)

const reaches = ({ adoption, pack }: AdoptedPack, path: string, day: string): boolean =>
  path.startsWith(adoption.organisationPath) && adoptionOn(adoption, day) === 'in force' && isEffective(pack, day)

const isNearer = (one: AdoptedPack, other: AdoptedPack): boolean =>
  one.adoption.organisationPath.length > other.adoption.organisationPath.length
