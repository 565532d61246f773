import { z } from 'zod'
import { endpoint } from '@pilothouse/platform/http/endpoint'
import { Instant } from '@pilothouse/platform/instant'
import { mayDecideApprovals } from '../../permissions.ts'

/** A tool about which somebody has to decide. */
export const WaitingTool = z.object({
  /** Of the catalog's entry. */
  id: z.uuid(),
  name: z.string(),
  proposedAt: Instant,
  /** The last day of its approval; null when nobody has decided yet. */
  endsOn: z.iso.date().nullable(),
})
export type WaitingTool = z.infer<typeof WaitingTool>

/** What waits for a decision of the reader. */
export const listWaiting = endpoint({
  method: 'GET',
  path: '/api/tools/waiting',
  summary: 'Entries that wait for your decision, and approvals that end within 30 days',
  allows: mayDecideApprovals,
  input: z.object({}),
  output: z.array(WaitingTool),
})
