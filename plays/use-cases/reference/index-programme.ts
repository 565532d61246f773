import { indexPassages } from '@pilothouse/knowledge/index-passages'
import type { Context } from '@pilothouse/platform/context'
import type { Progress } from '@pilothouse/platform/jobs/job-work'
import { searchableIdeas, searchableUseCases } from './programme.store.ts'

/** Makes the agency's own use cases and ideas findable. Only what changed since the last time is read by the model. */
export async function indexProgramme(
  context: Context,
  _input: object,
  { report, signal }: Progress,
): Promise<{ embedded: number }> {
  const { agencyId } = context.person
  let embedded = 0
  for (const [collection, find] of Object.entries({ 'use-case': searchableUseCases, idea: searchableIdeas })) {
    await report({ message: 'Making use cases and ideas findable' })
    const texts = await context.transaction(find)
    const result = await indexPassages(context, { agencyId, collection, texts, signal })
    embedded += result.embedded
  }
  return { embedded }
}
