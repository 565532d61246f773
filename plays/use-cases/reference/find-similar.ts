import { sql } from 'kysely'
import { search, type Hit } from '@pilothouse/knowledge/search'
import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { ownIdeas, ownUses } from './programme.store.ts'
import { REFERENCE } from './read-reference.ts'
import { mitigationsOf, shortAnswer } from './reference-use-case.ts'
import { referenceUses } from './reference.store.ts'
import { isAlike, type SimilarUse, type SimilarUses } from './similar-use.ts'

/** What is known of a hit besides how it was found. */
type Shown = Pick<SimilarUse, 'kind' | 'title' | 'agency' | 'stage' | 'determination' | 'mitigations'>

/** Finds uses near to a text: the agency's own, colleagues' ideas, and other governments' in the reference library. */
export async function findSimilar(
  context: Context,
  input: { text: string; except: string[]; limit: number },
): Promise<SimilarUses> {
  const { hits, byMeaning } = await search(context, {
    text: input.text,
    collections: ['use-case', 'idea', REFERENCE],
    access: sql<boolean>`true`,
    limit: input.limit + input.except.length,
  })
  const alike = hits.filter((hit) => isAlike(hit) && !input.except.includes(hit.subjectId)).slice(0, input.limit)
  const shown = await context.transaction((db) => describe(db, context.person.agencyName, alike))
  const uses = alike.flatMap((hit): SimilarUse[] => {
    const known = shown.get(hit.subjectId)
    if (!known) return []
    const { subjectId: id, excerpt, sharedWords, closeness } = hit
    return [{ id, ...known, excerpt, sharedWords: [...sharedWords], closeness }]
  })
  return { uses, byMeaning }
}

async function describe(db: Database, agency: string, hits: readonly Hit[]): Promise<ReadonlyMap<string, Shown>> {
  const idsIn = (collection: string) => hits.filter((hit) => hit.collection === collection).map((hit) => hit.subjectId)
  const references = await referenceUses(db, idsIn(REFERENCE))
  const own = await ownUses(db, idsIn('use-case'))
  const ideas = await ownIdeas(db, idsIn('idea'))
  const shown = new Map<string, Shown>()
  for (const { id, title, reportedAgency, cells } of references) {
    shown.set(id, { kind: 'reference', title, agency: reportedAgency, ...asReported(cells) })
  }
  for (const { id, title, stage, cells } of own) {
    shown.set(id, { kind: 'use case', title, agency, ...asReported(cells), stage })
  }
  for (const { id, title, state } of ideas) {
    shown.set(id, { kind: 'idea', title, agency, stage: `idea, ${state}`, determination: '', mitigations: [] })
  }
  return shown
}

const asReported = (cells: Readonly<Record<string, string>>) => ({
  stage: shortAnswer('development_stage', cells['development_stage'] ?? ''),
  determination: shortAnswer('is_high_impact', cells['is_high_impact'] ?? ''),
  mitigations: [...mitigationsOf(cells)],
})
