import type { Database } from '@pilothouse/platform/database/connect'
import type { ProposalGate } from '@pilothouse/use-cases/gates'
import type { ProhibitedAnswers, ProhibitedUse } from './prohibited-use.ts'
import { usesInTheWay } from './prohibited-use.ts'
import { findDeclaration, prohibitedUses } from './prohibited-use.store.ts'

/** Stops a proposal until its owner has said "no" to every prohibited use. */
export const stopProhibitedUses: ProposalGate = async (_context, db: Database, { id, ownerName }) => {
  const declared = await findDeclaration(db, id)
  const href = `/responsible-use/proposals/${id}`
  return usesInTheWay(await prohibitedUses(db), declared).map((use) => ({
    what: sayWhy(use, declared?.answers ?? {}),
    who: ownerName,
    href,
    source: use.source,
  }))
}

function sayWhy({ key, title, statement }: ProhibitedUse, answers: ProhibitedAnswers): string {
  if (answers[key] === 'yes')
    return `This is a prohibited use: ${title.toLowerCase()}. ${statement} Change the proposal so that it does not, or withdraw it.`
  if (answers[key] === 'not sure')
    return `You are not sure about “${title}”. Find out first, for example from your counsel.`
  return `Say whether it is a prohibited use: ${title.toLowerCase()}.`
}
