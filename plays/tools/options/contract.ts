import { z } from 'zod'
import { endpoint } from '@pilothouse/platform/http/endpoint'
import { mayCompareOptions, maySeeTools } from '../permissions.ts'
import { ComparisonDraft, OpenComparison } from './option-comparison.ts'

const proposalId = z.uuid()

/** The options of a proposal. */
export const openComparison = endpoint({
  method: 'GET',
  path: '/api/tools/options',
  summary: 'The options that were compared for a proposal',
  allows: maySeeTools,
  input: z.object({ proposalId }),
  output: OpenComparison,
})

/** Saves them. */
export const saveComparison = endpoint({
  method: 'PUT',
  path: '/api/tools/options/:proposalId',
  summary: 'Save the options of a proposal, and which one is preferred',
  allows: mayCompareOptions,
  input: z.intersection(ComparisonDraft, z.object({ proposalId, version: z.int().min(0) })),
  output: OpenComparison,
})
