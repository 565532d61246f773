import { z } from 'zod'
import { Approval, ApprovalState, Standing } from '../approvals/approval.ts'
import { Authorization } from '../authorizations/authorization.ts'
import { Price } from '../prices/price.ts'
import { Provider } from '../providers/provider.ts'
import { listOf } from '@pilothouse/platform/http/endpoint'
import { CatalogueEntry, EntryKind } from './catalogue-entry.ts'
import { DataCategory } from './data-category.ts'

/** All that is known of an entry: facts, provider, where it stands today, and how it came to that. */
export const EntryRecord = z.object({
  entry: CatalogueEntry,
  provider: Provider,
  standing: Standing,
  /** The decisions, in the order of deciding. */
  history: z.array(Approval),
  authorizations: z.array(Authorization),
  prices: z.array(Price),
  /** Ids of the people who were told last. */
  lastTold: z.array(z.string()),
  /** Today, as the server has it. */
  today: z.iso.date(),
})
export type EntryRecord = z.infer<typeof EntryRecord>

/** One line of the catalogue. */
export const EntryLine = z.object({
  entry: CatalogueEntry,
  standing: Standing,
  /** Authorizations in force today: `FedRAMP moderate`. */
  authorized: z.array(z.string()),
})
export type EntryLine = z.infer<typeof EntryLine>

/** What a reader looks for in the catalogue. */
export const EntryFilter = z.object({
  text: z.string().max(200).default(''),
  kind: listOf(EntryKind).default([]),
  state: listOf(ApprovalState).default([]),
  /** Every category that the entry must be allowed to receive today. */
  category: listOf(DataCategory).default([]),
})
export type EntryFilter = z.infer<typeof EntryFilter>

/** Whether a line is among what the reader looks for. */
export function passes({ entry, standing }: EntryLine, { text, kind, state, category }: EntryFilter): boolean {
  const words = `${entry.name} ${entry.key} ${entry.providerName} ${entry.summary}`.toLowerCase()
  return (
    text
      .toLowerCase()
      .split(/\s+/)
      .every((word) => words.includes(word)) &&
    (kind.length === 0 || kind.includes(entry.kind)) &&
    (state.length === 0 || state.includes(standing.state)) &&
    category.every((id) => standing.dataCategories.includes(id))
  )
}
