import { z } from 'zod'
import { Source } from '@pilothouse/governance/policy-packs/policy-pack'
import screen20250403 from '@pilothouse/packs/responsible-use/high-impact-screen-2025-04-03.json' with { type: 'json' }

const Item = z.strictObject({ key: z.string(), title: z.string(), help: z.string(), source: Source })

/** Why a presumption may be set aside. That a person looks at the output is none of them. */
export const Basis = z.enum(['no principal basis', 'no significant effect', 'outside the category'])
export type Basis = z.infer<typeof Basis>

/** The questions of the high-impact screen, dated and with their source. */
export const ScreenPack = z.strictObject({
  id: z.string(),
  title: z.string(),
  version: z.iso.date(),
  source: Source,
  principalBasis: z.strictObject({ question: z.string(), help: z.string(), oversight: z.string(), source: Source }),
  effects: z.array(Item),
  categories: z.array(Item.omit({ key: true }).extend({ letter: z.string().regex(/^[a-z]$/) })),
  bases: z.array(z.strictObject({ key: Basis, title: z.string(), help: z.string() })),
  /** How many items the source has. */
  counted: z.array(z.strictObject({ what: z.string(), expected: z.int(), source: Source })),
})
export type ScreenPack = z.infer<typeof ScreenPack>

/** Every version that was ever asked, the latest first. */
const versions: readonly ScreenPack[] = [screen20250403].map((pack) => ScreenPack.parse(pack))

/** The version under which new screens are answered. */
export const latestScreenVersion = '2025-04-03'

/** The questions of that version. */
export function screenPackOf(version: string): ScreenPack {
  const found = versions.find((one) => one.version === version)
  if (!found) throw new Error(`There is no high-impact screen of the version ${version}`)
  return found
}
