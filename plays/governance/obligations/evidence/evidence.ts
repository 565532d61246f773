import { addMonths } from '@pilothouse/platform/day'
import { z } from 'zod'
import { Instant } from '@pilothouse/platform/instant'
import { Discipline } from '@pilothouse/platform/identity/person'
import { Change, EvidenceKind } from '../../policy-packs/policy-pack.ts'

/** Versions of what a piece of evidence speaks about: `{ model: 'sorter-2@2026-10', scope: '3' }`. */
export const Attested = z.partialRecord(Change, z.string().min(1).max(200))
export type Attested = z.infer<typeof Attested>

/** The record that evidence comes from: `upload` by a person, or a decision of another kind. */
export const EvidenceSource = z.object({ kind: z.string().min(1).max(60), id: z.string().min(1).max(200) })
export type EvidenceSource = z.infer<typeof EvidenceSource>

/** What shows that a duty was done: dated, with the hash of its file. Withdrawn with a reason, never deleted. */
export const Evidence = z.object({
  id: z.uuid(),
  useCaseId: z.uuid(),
  kind: EvidenceKind,
  /** Of a review: who reviewed. */
  discipline: Discipline.nullable(),
  title: z.string(),
  fileId: z.uuid().nullable(),
  fileName: z.string().nullable(),
  sha256: z.string().nullable(),
  link: z.string().nullable(),
  datedOn: z.iso.date(),
  source: EvidenceSource,
  attests: Attested,
  addedByName: z.string(),
  addedAt: Instant,
  withdrawnAt: Instant.nullable(),
  withdrawnByName: z.string().nullable(),
  withdrawnBecause: z.string(),
  /** When its file turned out not to be the one that was kept. */
  refusedAt: Instant.nullable(),
  refusedBecause: z.string(),
})
export type Evidence = z.infer<typeof Evidence>

/** A piece of evidence as one obligation sees it. */
export const LinkedEvidence = Evidence.extend({
  /** Since when it no longer counts here; null while it does. */
  staleSince: z.iso.date().nullable(),
  staleBecause: z.string(),
})
export type LinkedEvidence = z.infer<typeof LinkedEvidence>

/** The first day on which a piece no longer counts by its age; null when the duty is not renewed. */
export const runsOutOn = (datedOn: string, everyMonths: number | null): string | null =>
  everyMonths === null ? null : addMonths(datedOn, everyMonths)

/** Kinds that a person may add by hand; the others come from a decision. */
export const UploadKind = EvidenceKind.exclude(['review', 'determination'])
export type UploadKind = z.infer<typeof UploadKind>

/** Whether a link without a file can show it. */
export const linkSuffices = (kind: EvidenceKind): boolean => kind === 'document' || kind === 'consultation'

/** A piece of evidence as a room hands it in. */
export interface NewPiece {
  readonly useCaseId: string
  readonly kind: EvidenceKind
  /** Of a review, and of nothing else. */
  readonly discipline?: Discipline
  readonly title: string
  /** Which obligations it serves; neither: whatever of the use asks for its kind, now or later. */
  readonly obligationIds?: readonly string[]
  /** Keys of duties, alone (`impact-assessment`) or with their pack (`us-omb-m-25-21/impact-assessment`). */
  readonly keys?: readonly string[]
  readonly file?: { readonly id: string; readonly name: string; readonly sha256: string }
  readonly link?: string
  readonly datedOn: string
  readonly source: EvidenceSource
  readonly attests?: Attested
}
