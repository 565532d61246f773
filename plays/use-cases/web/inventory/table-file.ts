import { z } from 'zod'

/** A form that asks for one table file. */
export const TableFile = z.object({
  file: z
    .instanceof(File, { error: 'Choose a CSV or XLSX file.' })
    .nullable()
    .refine((file) => file !== null, 'Choose a CSV or XLSX file.'),
})

/** The endings of the files that are read, and the most that is. */
export const tableFiles = { endings: ['.csv', '.tsv', '.txt', '.xlsx'], maxBytes: 100 * 1024 * 1024 } as const
