import { readFile } from 'node:fs/promises'
import type { Context } from '@pilothouse/platform/context'
import type { Download } from '@pilothouse/platform/http/serve'
import { Refusal } from '@pilothouse/platform/refusal'
import { typeset } from '@pilothouse/use-cases/typeset'
import { findItem } from '../agenda/agenda-item.store.ts'
import { decisionData } from './decision-data.ts'

const template = await readFile(new URL('decision.typ', import.meta.url), 'utf8')

/** A recorded decision with quorum, present, recused, votes and rationale, as a tagged PDF/UA-1. */
export async function printBoardDecision(context: Context, { id }: { id: string }): Promise<Download> {
  const item = await context.transaction((db) => findItem(db, id))
  if (item.outcome === null)
    throw new Refusal('conflict', 'Nothing is decided yet, so there is nothing to print. Record the decision first.')
  const body = typeset(template, decisionData(item, context.person.agencyName))
  return { fileName: `board decision ${item.decidedAt?.slice(0, 10) ?? ''}.pdf`, type: 'application/pdf', body }
}
