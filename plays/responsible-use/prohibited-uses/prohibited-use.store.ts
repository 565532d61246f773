import type { Database } from '@pilothouse/platform/database/connect'
import type { Person } from '@pilothouse/platform/identity/person'
import { Refusal } from '@pilothouse/platform/refusal'
import { ProhibitedUse, ProhibitedUseDeclaration, shippedUses, type ProhibitedAnswers } from './prohibited-use.ts'

/** Every use that is prohibited in the agency now: the directive's, then its own. */
export async function prohibitedUses(db: Database): Promise<readonly ProhibitedUse[]> {
  const rows = await db
    .selectFrom('prohibited_use')
    .select(['id as key', 'title', 'statement', 'source'])
    .where('ended_at', 'is', null)
    .orderBy('added_at')
    .execute()
  return [...shippedUses, ...rows.map((row) => ProhibitedUse.parse({ ...row, link: null, own: true }))]
}

/** Puts a use on the agency's own list. */
export async function insertProhibitedUse(
  db: Database,
  use: Pick<ProhibitedUse, 'title' | 'statement' | 'source'>,
  by: Person,
  at: Date,
): Promise<string> {
  const { id } = await db
    .insertInto('prohibited_use')
    .values({ ...use, added_by_name: by.name, added_at: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Takes a use off the list. The row stays. */
export async function markEnded(db: Database, id: string, because: string, by: Person, at: Date): Promise<void> {
  const result = await db
    .updateTable('prohibited_use')
    .set({ ended_by_name: by.name, ended_at: at, ended_because: because })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n)
    throw new Refusal('not-found', 'There is no such use on your own list, or it was taken off already.')
}

/** What was declared last about a proposal. */
export async function findDeclaration(db: Database, proposalId: string): Promise<ProhibitedUseDeclaration | null> {
  const row = await db
    .selectFrom('prohibited_use_declaration')
    .select(['answers', 'by_name as byName', 'at'])
    .where('proposal_id', '=', proposalId)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? ProhibitedUseDeclaration.parse(row) : null
}

/** Keeps a declaration beside those before it. */
export async function insertDeclaration(
  db: Database,
  { proposalId, answers, by, at }: { proposalId: string; answers: ProhibitedAnswers; by: Person; at: Date },
): Promise<void> {
  await db
    .insertInto('prohibited_use_declaration')
    .values({ proposal_id: proposalId, answers: JSON.stringify(answers), by_id: by.id, by_name: by.name, at })
    .execute()
}
