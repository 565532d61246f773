import { z } from 'zod'
import { CellText } from '../../import/import-row.ts'
import { cotsPack } from '../../inventory/understand/heading-book.ts'
import { CotsChange } from './planned-answer.ts'

/** How many licences or people, in OMB's bands; blank when nobody said. */
export const LicenceBand = z.enum(['', ...cotsPack.bands])
export type LicenceBand = z.infer<typeof LicenceBand>

/** The agency's answer about one of OMB's 20 common tasks of commercial AI. */
export const CotsAnswer = z.object({
  letter: z.string(),
  task: z.string(),
  /** Y, N, blank, or what was reported. */
  used: z.string(),
  products: z.string(),
  licences: z.string(),
  /** 0 while nobody has answered. */
  version: z.int(),
})
export type CotsAnswer = z.infer<typeof CotsAnswer>

/** What a person may answer. */
export const CotsEdit = z.object({
  letter: z.enum(cotsPack.tasks.map(({ letter }) => letter)),
  version: z.int().min(0),
  used: z.enum(['', 'Y', 'N']),
  products: CellText,
  licences: LicenceBand,
})
export type CotsEdit = z.infer<typeof CotsEdit>

/** What a file of commercial products says, and what it would change. */
export const CotsImport = z.object({
  changes: z.array(CotsChange),
  /** Answers that are not recognised; they are kept as reported. */
  unrecognised: z.array(z.object({ row: z.int(), column: z.string(), value: z.string() })),
  written: z.boolean(),
})
export type CotsImport = z.infer<typeof CotsImport>
