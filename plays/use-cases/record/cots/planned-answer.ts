import { z } from 'zod'
import { cotsPack } from '../../inventory/understand/heading-book.ts'

/** What is answered about one task, as it is kept. */
export const CotsCells = z.object({ used: z.string(), products: z.string(), licences: z.string() })
export type CotsCells = z.infer<typeof CotsCells>

/** An answer that a file would change: over which version, from what to what. */
export const PlannedAnswer = z.object({
  letter: z.string(),
  version: z.int(),
  before: CotsCells,
  after: CotsCells,
})
export type PlannedAnswer = z.infer<typeof PlannedAnswer>

/** One cell of the list that a file would change. */
export const CotsChange = z.object({
  letter: z.string(),
  task: z.string(),
  column: z.enum(['used', 'products', 'licences']),
  before: z.string(),
  after: z.string(),
})
export type CotsChange = z.infer<typeof CotsChange>

/** The columns in which an answer may differ. */
export const cotsColumns = CotsChange.shape.column.options

/** The same cell by cell, to be read. */
export const changesIn = (planned: readonly PlannedAnswer[]): CotsChange[] =>
  planned.flatMap(({ letter, before, after }) => {
    const task = cotsPack.tasks.find((known) => known.letter === letter)?.task ?? letter
    return cotsColumns
      .filter((column) => before[column] !== after[column])
      .map((column) => ({ letter, task, column, before: before[column], after: after[column] }))
  })
