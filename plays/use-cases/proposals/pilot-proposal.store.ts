import { sql } from 'kysely'
import type { Database } from '@pilothouse/platform/database/connect'
import type { Person } from '@pilothouse/platform/identity/person'
import { Refusal } from '@pilothouse/platform/refusal'
import type { Declaration } from '../ideas/declaration.ts'
import type { CopiedAnswer } from './copying/copied-answer.ts'
import { PilotProposal, type ProposalStatus } from './pilot-proposal.ts'
import { listAnswer, textOf, type Answers } from './questionnaire/answers.ts'

export const proposalColumns = [
  'id',
  'status',
  'questionnaire',
  'answers',
  'title',
  'owner_id as ownerId',
  'owner_name as ownerName',
  'involved',
  'declared',
  'copied',
  'idea_id as ideaId',
  'use_case_id as useCaseId',
  'version',
  'created_at as createdAt',
  'updated_at as updatedAt',
] as const

/** The proposal, if the reader's agency has it. Whether the reader may see a draft is the verb's to say. */
export async function findPilotProposal(db: Database, id: string): Promise<PilotProposal> {
  const row = await db.selectFrom('pilot_proposal').select(proposalColumns).where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', 'There is no such proposal. Look for it in the list of proposals.')
  return PilotProposal.parse(row)
}

/** The proposal, held still until the transaction ends. */
export async function holdPilotProposal(db: Database, id: string): Promise<PilotProposal> {
  await db.selectFrom('pilot_proposal').select('id').where('id', '=', id).forUpdate().execute()
  return findPilotProposal(db, id)
}

/** Who saved it last. */
export async function savedBy(db: Database, id: string): Promise<string> {
  const row = await db
    .selectFrom('pilot_proposal')
    .select('saved_by_name')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return row.saved_by_name
}

/** What a new draft starts with. */
export interface NewDraft {
  readonly questionnaire: string
  readonly answers: Answers
  readonly declared: readonly Declaration[]
  readonly copied: readonly CopiedAnswer[]
  readonly ideaId: string | null
}

/** Writes a new draft. */
export async function insertPilotProposal(db: Database, draft: NewDraft, by: Person, at: Date): Promise<PilotProposal> {
  const row = await db
    .insertInto('pilot_proposal')
    .values({
      ...answerColumns(draft.answers),
      questionnaire: draft.questionnaire,
      declared: JSON.stringify(draft.declared),
      copied: JSON.stringify(draft.copied),
      idea_id: draft.ideaId,
      owner_id: by.id,
      owner_name: by.name,
      saved_by_name: by.name,
      involved: involvedIn(draft.answers, [by.id]),
      created_at: at,
      updated_at: at,
    })
    .returning(proposalColumns)
    .executeTakeFirstOrThrow()
  return PilotProposal.parse(row)
}

/** Writes a draft that is held: its answers, and what was said and taken. Whoever was involved once stays so. */
export async function writeDraft(db: Database, draft: PilotProposal, by: Person, at: Date): Promise<PilotProposal> {
  const row = await db
    .updateTable('pilot_proposal')
    .set({
      ...answerColumns(draft.answers),
      declared: JSON.stringify(draft.declared),
      copied: JSON.stringify(draft.copied),
      involved: involvedIn(draft.answers, [...draft.involved, by.id]),
      saved_by_name: by.name,
      version: draft.version + 1,
      updated_at: at,
    })
    .where('id', '=', draft.id)
    .returning(proposalColumns)
    .executeTakeFirstOrThrow()
  return PilotProposal.parse(row)
}

/** Moves a proposal that is held. */
export async function markProposal(
  db: Database,
  proposal: PilotProposal,
  to: { status: ProposalStatus; useCaseId?: string },
  at: Date,
): Promise<PilotProposal> {
  const row = await db
    .updateTable('pilot_proposal')
    .set({ status: to.status, use_case_id: to.useCaseId ?? null, version: proposal.version + 1, updated_at: at })
    .where('id', '=', proposal.id)
    .returning(proposalColumns)
    .executeTakeFirstOrThrow()
  return PilotProposal.parse(row)
}

const answerColumns = (answers: Answers) => ({
  answers: JSON.stringify(answers),
  title: textOf(answers['title']).slice(0, 240),
})

const involvedIn = (answers: Answers, others: readonly string[]): string[] => [
  ...new Set([...others, ...listAnswer(answers['team'])]),
]

/** Ids among these that are not people of the agency. */
export async function strangersAmong(db: Database, personIds: readonly string[]): Promise<readonly string[]> {
  if (personIds.length === 0) return []
  const rows = await db
    .selectFrom('person')
    .select('id')
    .where('id', '=', sql<string>`any(${personIds}::uuid[])`)
    .execute()
  const known = new Set(rows.map(({ id }) => id))
  return personIds.filter((id) => !known.has(id))
}
