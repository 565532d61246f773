import { z } from 'zod'
import { Instant } from '@pilothouse/platform/instant'
import { DocumentKind, Heading, PublicDuty } from './compliance-pack.ts'
import { Source } from '../policy-packs/policy-pack.ts'

/** A document that the agency writes for the public. */
export const ComplianceDocument = z.object({
  id: z.uuid(),
  kind: DocumentKind,
  title: z.string(),
  packId: z.string(),
  packVersion: z.iso.date(),
  dueOn: z.iso.date(),
  begunByName: z.string(),
  begunAt: Instant,
  /** How many times it was published. */
  published: z.coerce.number().int(),
})
export type ComplianceDocument = z.infer<typeof ComplianceDocument>

/** How far a section is. */
export const SectionStatus = z.enum(['not started', 'in work', 'ready'])
export type SectionStatus = z.infer<typeof SectionStatus>

/** One heading of a document, written by somebody who is named. */
export const ComplianceSection = z.object({
  id: z.uuid(),
  documentId: z.uuid(),
  heading: z.string(),
  writerId: z.string().nullable(),
  writerName: z.string().nullable(),
  text: z.string(),
  status: SectionStatus,
  changedByName: z.string().nullable(),
  changedAt: Instant.nullable(),
  version: z.int(),
})
export type ComplianceSection = z.infer<typeof ComplianceSection>

/** A text as it was published. */
export const Publication = z.object({
  version: z.int(),
  sections: z.array(z.object({ title: z.string(), text: z.string(), writerName: z.string().nullable() })),
  link: z.string(),
  reason: z.string(),
  publishedByName: z.string(),
  publishedAt: Instant,
})
export type Publication = z.infer<typeof Publication>

/** A day on which one of some documents must be public, and whether one was. */
export const DueDay = z.object({
  duty: PublicDuty,
  dueOn: z.iso.date(),
  documents: z.array(ComplianceDocument),
  met: z.boolean(),
})
export type DueDay = z.infer<typeof DueDay>

/** What the agency owes the public, and what it has written. */
export const ComplianceOverview = z.object({
  source: Source,
  packVersion: z.iso.date(),
  /** Whether the agency has the memorandum's policy pack on. */
  binds: z.boolean(),
  days: z.array(DueDay),
  today: z.iso.date(),
})
export type ComplianceOverview = z.infer<typeof ComplianceOverview>

/** A document as its page shows it. */
export const DocumentRecord = z.object({
  document: ComplianceDocument,
  sections: z.array(ComplianceSection.extend({ words: Heading, mayWrite: z.boolean() })),
  publications: z.array(Publication),
  source: Source,
  today: z.iso.date(),
})
export type DocumentRecord = z.infer<typeof DocumentRecord>
