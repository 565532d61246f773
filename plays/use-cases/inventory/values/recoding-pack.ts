import { z } from 'zod'

import recodings2025 from '@pilothouse/packs/inventory/omb-2025-recodings.json' with { type: 'json' }

import { ColumnName } from '../inventory-column.ts'

/** Answers that OMB itself read as a selection, with the ground for each. */
export const RecodingPack = z.object({
  pack: z.string(),
  version: z.string(),
  date: z.iso.date(),
  source: z.string(),
  words: z.array(z.object({ from: z.string(), to: z.string() })),
  notApplicable: z.object({
    columns: z.array(ColumnName),
    forms: z.array(z.object({ from: z.array(z.string()), to: z.string() })),
  }),
  recodings: z.array(
    z.object({ column: ColumnName, from: z.string(), to: z.string(), basis: z.enum(['spelling', 'meaning', 'ours']) }),
  ),
})
export type RecodingPack = z.infer<typeof RecodingPack>

/** The pack that this release stands on. */
export const recodingPack = RecodingPack.parse(recodings2025)
