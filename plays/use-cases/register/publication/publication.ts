import { z } from 'zod'
import { Instant } from '@pilothouse/platform/instant'
import { ColumnName } from '../../inventory/inventory-column.ts'
import { CellChange, Ending } from '../entry/register-entry.ts'

const count = z.int().min(0)
const counts = z.record(z.string(), count)

/** What a publication says in numbers. Withheld uses are in no list, but they count. */
export const PublicationCounts = z.object({
  published: count,
  byStage: counts,
  byImpact: counts,
  /** Uses withheld as a whole. */
  withheldUses: count,
  /** Fields withheld in uses that are shown. */
  withheldFields: count,
  /** Uses presumed high-impact and determined not to be (M-25-21, section 4). */
  overrides: count,
  usesWithWaiver: count,
  /** Minimum practice → how many uses it is waived for. */
  waivers: counts,
  added: count,
  changed: count,
  retired: count,
  removed: count,
})
export type PublicationCounts = z.infer<typeof PublicationCounts>

/** What a decision about the public register may be about. */
export const PublicationKind = z.enum(['register', 'no-ai notice posted', 'no-ai notice withdrawn'])
export type PublicationKind = z.infer<typeof PublicationKind>

/** A decision about what the public may read. Never changed; undone only by another one. */
export const Publication = z.object({
  sequence: z.coerce.number().int(),
  agencyId: z.uuid(),
  kind: PublicationKind,
  /** The agency's own count, from 1. */
  number: z.int(),
  byName: z.string(),
  at: Instant,
  reason: z.string(),
  statement: z.string().nullable(),
  counts: PublicationCounts.nullable(),
  /** SHA-256 (hex) of the set of entries that stands published from here on. */
  setSha256: z.string(),
})
export type Publication = z.infer<typeof Publication>

/** Why a use cannot be published as it is, or could read better. */
export const PublicationFinding = z.object({
  rule: z.string(),
  column: ColumnName.nullable(),
  message: z.string(),
  mend: z.string(),
})
export type PublicationFinding = z.infer<typeof PublicationFinding>

const named = z.object({ useCaseId: z.uuid(), name: z.string(), bureau: z.string() })

/** Exactly what a publication would change. `hash` stands for all of it: publishing asks for it back. */
export const PublicationPreview = z.object({
  hash: z.string(),
  /** The agency's latest publication, by its own number; null before the first. */
  latest: z.int().nullable(),
  changesAnything: z.boolean(),
  added: z.array(named.extend({ withheld: z.array(ColumnName) })),
  changed: z.array(named.extend({ number: z.int(), retires: z.boolean(), cells: z.array(CellChange) })),
  ended: z.array(named.extend({ number: z.int(), ending: Ending, reason: z.string() })),
  unchanged: count,
  /** Kept from the public as a whole; only counted there. */
  withheldUses: z.array(named.extend({ reason: z.string(), decided: z.boolean() })),
  /** Not ready: stays out, or stays as last published, until mended. */
  heldBack: z.array(named.extend({ published: z.boolean(), findings: z.array(PublicationFinding) })),
  /** Would be published, and could be better. */
  warnings: z.array(named.extend({ findings: z.array(PublicationFinding) })),
  counts: PublicationCounts,
  /** Publishing takes down the agency's notice that it uses no AI. */
  endsNotice: z.boolean(),
})
export type PublicationPreview = z.infer<typeof PublicationPreview>
