import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import { mayKeepPlans } from '../permissions.ts'
import type { DocumentRecord } from './compliance-document.ts'
import { compliancePack } from './compliance-pack.ts'
import { holdDocument, publicationsOf, sectionsOf } from './compliance.store.ts'

/** A document: its sections in the order of the headings, and what was published of it. */
export async function openDocument(context: Context, { id }: { id: string }): Promise<DocumentRecord> {
  return context.transaction(async (db) => {
    const document = await holdDocument(db, id)
    const written = await sectionsOf(db, id)
    const keeps = mayKeepPlans(context.person)
    return {
      document,
      sections: compliancePack.headings.flatMap((words) =>
        written
          .filter(({ heading }) => heading === words.id)
          .map((section) => ({ ...section, words, mayWrite: keeps || section.writerId === context.person.id })),
      ),
      publications: await publicationsOf(db, id),
      source: compliancePack.source,
      today: dayOf(context.now()),
    }
  })
}
