import type { Database } from '@pilothouse/platform/database/connect'
import { involvementOf } from '../../authority/involvement-of.ts'
import { earlierPart, type Participation } from '../../authority/participation.ts'
import type { AgendaItem } from '../agenda/agenda-item.ts'
import { peopleOfProposal } from '../agenda/waiting-lines.store.ts'

/** Says of a person what other part they had in what a question is about; null when nothing stands against their vote. */
export type Hindrances = (personId: string) => string | null

/** Who had another part in the use or the proposal that a question is about, and so must recuse. */
export async function hindrancesOn(
  db: Database,
  { useCaseId, proposalId }: Pick<AgendaItem, 'useCaseId' | 'proposalId'>,
): Promise<Hindrances> {
  const parts: readonly Participation[] = useCaseId ? await involvementOf(db, useCaseId) : []
  const authors = proposalId ? await peopleOfProposal(db, proposalId) : []
  return (personId) =>
    earlierPart(parts, personId, 'deciding')?.act ??
    (authors.includes(personId) ? 'worked on this pilot proposal' : null)
}
