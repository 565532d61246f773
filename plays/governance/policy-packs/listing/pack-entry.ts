import { z } from 'zod'
import { Instant } from '@pilothouse/platform/instant'
import { Adoption, adoptionOn } from '../adoptions/adoption.ts'
import { isEffective } from '../adoptions/packs-in-force.ts'
import { PolicyPack } from '../policy-pack.ts'

/** Where a version of a pack stands in the agency. `superseded`: a newer version, or another pack in force, takes its place. */
export const PackStanding = z.enum(['on', 'starts later', 'available', 'superseded', 'over'])
export type PackStanding = z.infer<typeof PackStanding>

/** One version of a pack as the list shows it. */
export const PackEntry = z.object({
  ...PolicyPack.pick({
    id: true,
    title: true,
    jurisdiction: true,
    version: true,
    effectiveFrom: true,
    effectiveUntil: true,
    summary: true,
  }).shape,
  standing: PackStanding,
  /** Null: it came with the release. */
  added: z.object({ byName: z.string(), at: Instant }).nullable(),
  obligations: z.int(),
  /** Of these, how many rest on a text that nobody has verified. */
  unverified: z.int(),
  /** Of these, how many restate a primary source. */
  primary: z.int(),
  /** Of these, how many are of our own design. */
  ownDesign: z.int(),
  /** Where it is on, or will be. */
  adoptions: z.array(Adoption),
})
export type PackEntry = z.infer<typeof PackEntry>

/** A version of a pack that the agency can read. */
interface Known {
  readonly pack: PolicyPack
  readonly added: { readonly byName: string; readonly at: Date } | null
}

/** The entry of a version among all that are known, on a day. */
export function packEntry(
  { pack, added }: Known,
  known: readonly Known[],
  adoptions: readonly Adoption[],
  day: string,
): PackEntry {
  const { obligations } = pack
  const own = adoptions.filter((one) => one.packId === pack.id && one.version === pack.version && isOpen(one, day))
  const sure = (wanted: string) => obligations.filter(({ source }) => source.sureness === wanted).length
  return PackEntry.parse({
    ...pack,
    standing: standingOf(pack, own, known, day),
    added,
    obligations: obligations.length,
    unverified: sure('unverified'),
    primary: sure('primary source'),
    ownDesign: sure('our own design'),
    adoptions: own,
  })
}

const isOpen = (adoption: Adoption, day: string): boolean =>
  ['in force', 'starts later'].includes(adoptionOn(adoption, day))

function standingOf(pack: PolicyPack, own: readonly Adoption[], known: readonly Known[], day: string): PackStanding {
  if (pack.effectiveUntil !== null && pack.effectiveUntil < day) return 'over'
  if (own.some((one) => adoptionOn(one, day) === 'in force') && isEffective(pack, day)) return 'on'
  if (own.length > 0) return 'starts later'
  return known.some((other) => replaces(other.pack, pack)) ? 'superseded' : 'available'
}

const replaces = (other: PolicyPack, pack: PolicyPack): boolean =>
  (other.id === pack.id && other.version > pack.version) || other.supersedes.includes(pack.id)
