import { z } from 'zod'

/** What became of a use of last year. */
export const YearFate = z.enum(['kept', 'renamed', 'retired', 'dropped', 'missing', 'changed-id', 'reused-id'])
export type YearFate = z.infer<typeof YearFate>

/** Last year's uses with what became of each, and the uses that are new. */
export const ComparedYears = z.object({
  continued: z.array(
    z.object({
      fate: YearFate,
      agency: z.string(),
      id: z.string(),
      name: z.string(),
      oldRow: z.int(),
      newId: z.string().nullable(),
      newName: z.string().nullable(),
      useCaseId: z.uuid().nullable(),
    }),
  ),
  added: z.array(z.object({ id: z.string(), name: z.string(), useCaseId: z.uuid().nullable() })),
})
export type ComparedYears = z.infer<typeof ComparedYears>
