import { z } from 'zod'
import { download, endpoint } from '@pilothouse/platform/http/endpoint'
import { mayOwnUseCases } from '@pilothouse/use-cases/permissions'
import { mayReadEvidenceFiles, maySeeGovernance, mayWorkOnDuties } from '../permissions.ts'
import { Attested, UploadKind } from './evidence/evidence.ts'
import { FactSheet, StatedFacts } from './facts/fact-sheet.ts'
import { ObligationFilter, ObligationPage, ObligationRecord, UseObligations } from './listing/obligation-record.ts'

const id = z.uuid()
const because = z.string().trim().min(3, 'Say why, in a few words.').max(2000)

/** The duties of all uses. */
export const listObligations = endpoint({
  method: 'GET',
  path: '/api/governance/obligations',
  summary: 'The duties of the agency’s uses, filtered and sorted, a page at a time',
  allows: maySeeGovernance,
  input: ObligationFilter,
  output: ObligationPage,
})

/** The packs in the list's filter. */
export const listObligationPacks = endpoint({
  method: 'GET',
  path: '/api/governance/obligations/packs',
  summary: 'The policy packs that duties of the agency come from',
  allows: maySeeGovernance,
  input: z.object({}),
  output: z.object({ packs: z.array(z.object({ id: z.string(), title: z.string() })) }),
})

/** The list as a file. */
export const exportObligations = download({
  path: '/api/governance/obligations/export',
  summary: 'The same duties as a CSV file',
  allows: maySeeGovernance,
  input: ObligationFilter.omit({ page: true, pageSize: true }),
})

/** One duty. */
export const findObligation = endpoint({
  method: 'GET',
  path: '/api/governance/obligations/:id',
  summary: 'One duty of a use: what it asks for, evidence, history',
  allows: maySeeGovernance,
  input: z.object({ id }),
  output: ObligationRecord,
})

/** The duties of one use. */
export const listUseObligations = endpoint({
  method: 'GET',
  path: '/api/governance/uses/:useCaseId/obligations',
  summary: 'What one use owes, with the evidence',
  allows: maySeeGovernance,
  input: z.object({ useCaseId: id }),
  output: UseObligations,
})

/** The facts of one use. */
export const showFacts = endpoint({
  method: 'GET',
  path: '/api/governance/uses/:useCaseId/facts',
  summary: 'The facts by which policy judges a use, each with its source',
  allows: maySeeGovernance,
  input: z.object({ useCaseId: id }),
  output: FactSheet,
})

/** Answers what the record does not say. */
export const stateFacts = endpoint({
  method: 'PUT',
  path: '/api/governance/uses/:useCaseId/facts',
  summary: 'State facts of a use that neither its record nor a decision gives',
  allows: (person) => mayOwnUseCases(person),
  input: z.object({ useCaseId: id, version: z.int().min(0), facts: StatedFacts }),
  output: FactSheet,
})

/** Adds evidence. */
export const attachEvidence = endpoint({
  method: 'POST',
  path: '/api/governance/uses/:useCaseId/evidence',
  summary: 'Add a file or a link as evidence for one or several duties of a use',
  allows: mayWorkOnDuties,
  input: z.object({
    useCaseId: id,
    obligationIds: z.array(id).min(1, 'Choose at least one duty.').max(100),
    kind: UploadKind,
    title: z.string().trim().min(3, 'Say what it is, in a few words.').max(300),
    datedOn: z.iso.date('Give the day as year-month-day.'),
    fileId: id.nullable(),
    link: z.union([
      z.literal(''),
      z.url({ protocol: /^https?$/, error: 'Give a full address that begins with https://.' }),
    ]),
    attests: Attested.default({}),
  }),
  output: z.object({ id }),
})

/** Takes evidence back. */
export const withdrawEvidence = endpoint({
  method: 'POST',
  path: '/api/governance/evidence/:id/withdraw',
  summary: 'Withdraw evidence, with a reason; it stays in the record and no longer counts',
  allows: mayWorkOnDuties,
  input: z.object({ id, because }),
  output: z.object({ id }),
})

/** The file of evidence. */
export const downloadEvidence = download({
  path: '/api/governance/evidence/:id/file',
  summary: 'The file that evidence rests on',
  allows: mayReadEvidenceFiles,
  input: z.object({ id }),
})
