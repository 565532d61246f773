import { z } from 'zod'
import { endpoint } from '@pilothouse/platform/http/endpoint'
import { mayKeepPlans, mayPublishPlans, maySeeGovernance, mayWritePlans } from '../permissions.ts'
import {
  ComplianceDocument,
  ComplianceOverview,
  ComplianceSection,
  DocumentRecord,
  Publication,
  SectionStatus,
} from './compliance-document.ts'
import { DocumentKind } from './compliance-pack.ts'

const id = z.uuid()
const version = z.int()

/** What the agency owes the public. */
export const listCompliance = endpoint({
  method: 'GET',
  path: '/api/governance/public-documents',
  summary: 'Documents about AI that the agency owes the public, when each is due, and what is written',
  allows: maySeeGovernance,
  input: z.object({}),
  output: ComplianceOverview,
})

/** Begins a document. */
export const beginDocument = endpoint({
  method: 'POST',
  path: '/api/governance/public-documents',
  summary: 'Begin a compliance plan, a no-use determination or a strategy for its day',
  allows: mayKeepPlans,
  input: z.object({ kind: DocumentKind, dueOn: z.iso.date() }),
  output: ComplianceDocument,
})

/** One document. */
export const openDocument = endpoint({
  method: 'GET',
  path: '/api/governance/public-documents/:id',
  summary: 'A public document: its sections, and what was published of it',
  allows: maySeeGovernance,
  input: z.object({ id }),
  output: DocumentRecord,
})

/** Names a writer. */
export const assignSection = endpoint({
  method: 'POST',
  path: '/api/governance/document-sections/:id/writer',
  summary: 'Name who writes a section of a public document',
  allows: mayKeepPlans,
  input: z.object({ id, version, writerId: z.string().min(1, 'Choose a person.') }),
  output: ComplianceSection,
})

/** Writes a section. */
export const saveSection = endpoint({
  method: 'PUT',
  path: '/api/governance/document-sections/:id',
  summary: 'Write a section of a public document, and say how far it is',
  allows: mayWritePlans,
  input: z.object({ id, version, text: z.string().trim().max(50_000), status: SectionStatus }),
  output: ComplianceSection,
})

/** Publishes a document. */
export const publishDocument = endpoint({
  method: 'POST',
  path: '/api/governance/public-documents/:id/publications',
  summary: 'Publish a document whose sections are all ready (Chief AI Officer in person)',
  allows: mayPublishPlans,
  input: z.object({
    id,
    link: z.url('Give the whole address where the public reads it, with https.'),
    reason: z.string().trim().min(10, 'Say in a sentence what this version is.').max(2000),
  }),
  output: z.object({ publications: z.array(Publication) }),
})
