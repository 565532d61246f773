import { randomUUID } from 'node:crypto'
import type { Clearance, Envelope } from './clearance.ts'

/** An envelope for a small pilot in one office. */
export const exampleEnvelope = (change: Partial<Envelope> = {}): Envelope => ({
  models: ['harbor-text-2'],
  dataCategories: ['public', 'internal'],
  groups: [randomUUID()],
  tools: ['find-permit'],
  microDollarsPerMonth: 250_000_000,
  tokensPerMonth: 20_000_000,
  callsPerMinute: 60,
  training: ['using-generative-ai'],
  oversight: 'one reviewer',
  guards: { input: 'redact', toolCall: 'block', toolResult: 'mark', output: 'redact' },
  contentDays: 30,
  validFrom: '2026-11-01',
  validUntil: '2027-03-31',
  ...change,
})

/** A clearance in force. */
export const exampleClearance = (change: Partial<Clearance> = {}): Clearance => ({
  id: randomUUID(),
  agencyId: randomUUID(),
  useCaseId: randomUUID(),
  stage: 'pilot',
  version: 1,
  envelope: exampleEnvelope(),
  state: 'in force',
  causes: [],
  lapses: [],
  seenOn: '2026-11-01',
  issuedByName: 'Yuki Tanabe',
  issuedAt: '2026-11-01T09:00:00.000Z',
  ...change,
})
