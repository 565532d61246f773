import type { Context } from '@pilothouse/platform/context'
import { declaredUses } from '../reference/declared-uses.ts'
import type { IdeaFilter, IdeaPage } from './idea-list.ts'
import type { OpenedIdea } from './idea.ts'
import { findIdea, listIdeaPage } from './idea.store.ts'

/** A page of the agency's ideas, those that wait longest first. */
export async function listIdeas(context: Context, filter: IdeaFilter): Promise<IdeaPage> {
  return context.transaction((db) => listIdeaPage(db, filter, context.person.id))
}

/** One idea, with what became of it. */
export async function openIdea(context: Context, { id }: { id: string }): Promise<OpenedIdea> {
  return context.transaction(async (db) => {
    const idea = await findIdea(db, id)
    return { ...idea, declaredUses: await declaredUses(context, db, idea.declared) }
  })
}
