import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import type { Declaration } from './declaration.ts'
import { titleFrom, type Idea } from './idea.ts'
import { insertIdea } from './idea.store.ts'

/** Puts an idea into the queue. Anybody in the agency may; a title is made when none is given. */
export async function fileIdea(
  context: Context,
  input: { title: string; text: string; declared: readonly Declaration[] },
): Promise<Idea> {
  const { text, declared } = input
  const title = input.title || titleFrom(text)
  return context.transaction(async (db) => {
    const idea = await insertIdea(db, { title, text, declared, by: context.person, at: context.now() })
    await announce(db, context, { event: 'idea filed', subject: idea.id, detail: { title, declared: declared.length } })
    return idea
  })
}
