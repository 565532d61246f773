import { z } from 'zod'

/** The states whose inventories are served. */
export const CrosswalkCode = z.enum(['us-ca', 'us-ct', 'us-md', 'us-ny', 'us-tx', 'us-vt'])
export type CrosswalkCode = z.infer<typeof CrosswalkCode>

/** The forms in which an inventory leaves. */
export const ExportFormat = z.enum([
  'omb-2025-csv',
  'omb-2025-all-csv',
  'omb-2025-long-csv',
  'omb-2025-xlsx',
  'cots-csv',
  'json',
  ...CrosswalkCode.options,
])
export type ExportFormat = z.infer<typeof ExportFormat>
