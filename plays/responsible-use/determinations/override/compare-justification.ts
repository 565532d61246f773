import type { Context } from '@pilothouse/platform/context'
import { reportedJustifications } from '@pilothouse/use-cases/server'
import type { NearJustification } from '../determination.ts'
import { overridesBut } from '../determination.store.ts'
import { nearJustifications } from './near-justifications.ts'

/** Where the same or nearly the same justification stands already: in this agency, or in an inventory of the library. */
export async function compareJustification(
  context: Context,
  { useCaseId, text }: { useCaseId: string; text: string },
): Promise<{ near: NearJustification[] }> {
  return context.transaction(async (db) => {
    const reported = (await reportedJustifications(db))
      .filter((one) => one.useCaseId !== useCaseId)
      .map(({ useCaseId: id, title, agency, text: words }) => ({
        title,
        agency,
        text: words,
        href: id === null ? null : `/use-cases/portfolio/${id}`,
      }))
    const decided = await overridesBut(db, useCaseId)
    const seen = new Set(decided.map(({ href }) => href))
    const others = [...decided, ...reported.filter(({ href }) => href === null || !seen.has(href))]
    return { near: [...nearJustifications(text, others)] }
  })
}
