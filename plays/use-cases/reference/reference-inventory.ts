import { z } from 'zod'
import { Instant } from '@pilothouse/platform/instant'

/** Where a reference inventory stands. A retired one is no longer compared with. */
export const ReferenceState = z.enum(['reading', 'ready', 'failed', 'retired'])

/** An inventory that a government has published, imported for comparison. */
export const ReferenceInventory = z.object({
  id: z.uuid(),
  title: z.string(),
  /** Where it was published, for the reader to check. */
  source: z.string(),
  fileName: z.string(),
  state: ReferenceState,
  message: z.string(),
  rowCount: z.int(),
  jobId: z.uuid().nullable(),
  importedByName: z.string(),
  importedAt: Instant,
  /** Whether the reader's own agency imported it, and so may retire it. */
  ours: z.boolean(),
})
export type ReferenceInventory = z.infer<typeof ReferenceInventory>

/** What somebody says about an inventory before it is imported. */
export const ReferenceDescription = z.object({
  title: z
    .string()
    .trim()
    .min(3, 'Say whose inventory it is and of which year.')
    .max(200, 'Keep the title under 200 characters.'),
  source: z
    .string()
    .trim()
    .min(3, 'Say where it was published, so that others can check.')
    .max(500, 'Keep the source under 500 characters.'),
})
