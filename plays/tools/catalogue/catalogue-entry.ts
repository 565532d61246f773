import { z } from 'zod'
import { Instant } from '@pilothouse/platform/instant'
import { WebAddress } from '../web-address.ts'

/** A model; a product that people use, such as a chat; a function that a model may call. */
export const EntryKind = z.enum(['model', 'product', 'function'])
export type EntryKind = z.infer<typeof EntryKind>

/** What goes in and comes out. */
export const Modality = z.enum(['text', 'image', 'audio', 'video', 'embeddings', 'code'])
export type Modality = z.infer<typeof Modality>

/** The name by which clearances and the gateway know an entry. It never changes: `meridian-cloud/large-2026`. */
export const EntryKey = z
  .string()
  .trim()
  .min(3, 'Give a key of at least 3 characters.')
  .max(120, 'Shorten the key to 120 characters.')
  .regex(
    /^[a-z0-9]+(?:[._-][a-z0-9]+)*(?:\/[a-z0-9]+(?:[._-][a-z0-9]+)*)*$/,
    'Use small letters, digits, dots, dashes and slashes, such as meridian-cloud/large-2026.',
  )

/** What may be corrected about an entry. */
export const EntryFacts = z.object({
  name: z.string().trim().min(2, 'Give it the name that people know.').max(200),
  providerId: z.uuid('Choose a provider from the list.'),
  summary: z.string().trim().min(10, 'Say in a sentence what it is for.').max(4000),
  /** Where this entry runs, if not as its provider says. */
  boundary: z.string().trim().max(2000),
  /** How much a model takes in at once, in tokens. */
  contextTokens: z
    .int('Give a whole number.')
    .min(1)
    .max(1_000_000_000, 'That is more than any model takes.')
    .nullable(),
  licence: z.string().trim().max(500),
  modalities: z.array(Modality).max(Modality.options.length),
  cardUrl: WebAddress,
})
export type EntryFacts = z.infer<typeof EntryFacts>

/** An entry as somebody proposes it. */
export const EntryDraft = EntryFacts.extend({ kind: EntryKind, key: EntryKey })
export type EntryDraft = z.infer<typeof EntryDraft>

/** A model, product or function that the agency knows of. Whether it may be used is its approval's to say. */
export const CatalogueEntry = EntryDraft.extend({
  id: z.uuid(),
  providerName: z.string(),
  proposedByName: z.string(),
  proposedAt: Instant,
  /** Who proposed it or changed its facts: none of them approves it. */
  involved: z.array(z.string()),
  version: z.int(),
})
export type CatalogueEntry = z.infer<typeof CatalogueEntry>
