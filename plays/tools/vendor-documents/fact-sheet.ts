import { z } from 'zod'
import { Instant } from '@pilothouse/platform/instant'
import pack from '@pilothouse/packs/tools/fact-sheet.json' with { type: 'json' }
import { WebAddress } from '../web-address.ts'

const FactSheetForm = z.object({
  version: z.string(),
  title: z.string(),
  standing: z.string(),
  fields: z.array(z.object({ id: z.string(), label: z.string(), asks: z.string() })),
})

/** The fields of a fact sheet. */
export const factSheetForm = FactSheetForm.parse(pack)

/** What the vendor says in a field, and what backs it. */
export const Claim = z.object({
  text: z.string().trim().max(8000, 'Shorten it to 8,000 characters.'),
  /** A link to evidence. */
  url: WebAddress,
  /** A document of this entry as evidence. */
  documentId: z.uuid().nullable(),
})
export type Claim = z.infer<typeof Claim>

const fieldIds = factSheetForm.fields.map(({ id }) => id)

/** Field → claim. A field that is left out is unanswered. */
export const Claims = z
  .record(z.string(), Claim)
  .refine((claims) => Object.keys(claims).every((id) => fieldIds.includes(id)), 'This edition has no such field.')
export type Claims = z.infer<typeof Claims>

/** What a vendor claims about an entry, under one edition of the form. */
export const FactSheet = z.object({
  entryId: z.uuid(),
  version: z.int(),
  edition: z.string(),
  suppliedBy: z.string(),
  claims: z.record(z.string(), Claim),
  savedByName: z.string(),
  savedAt: Instant,
})
export type FactSheet = z.infer<typeof FactSheet>

/** How well a fact sheet is backed: fields with evidence, claims without, and fields left blank. */
export interface Backing {
  readonly backed: readonly string[]
  readonly bare: readonly string[]
  readonly blank: readonly string[]
}

/** Sorts the fields: a claim without a link or a document is bare, whoever made it. */
export function backingOf(claims: Readonly<Record<string, Claim>>): Backing {
  const isBlank = (id: string): boolean => (claims[id]?.text ?? '') === ''
  const isBacked = (id: string): boolean => claims[id]?.url !== '' || claims[id]?.documentId !== null
  const answered = fieldIds.filter((id) => !isBlank(id))
  return {
    backed: answered.filter(isBacked),
    bare: answered.filter((id) => !isBacked(id)),
    blank: fieldIds.filter(isBlank),
  }
}
