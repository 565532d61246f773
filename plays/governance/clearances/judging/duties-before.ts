import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import type { Passage } from '@pilothouse/use-cases/gates'
import { findOpenPassage } from '../../obligations/gates/emergency-passage.store.ts'
import { sayPassage } from '../../obligations/gates/emergency-passage.ts'
import { obligationsDue } from '../../obligations/gates/obligations-due.ts'
import { missingDuties } from '../../obligations/gates/missing-duties.ts'
import { judgeStage } from '../../obligations/gates/stage-gate.ts'
import { ClearedStage } from '../clearance.ts'
import type { Wish } from './wish.ts'

const nothing: Passage = { missing: [], exception: '' }

/** What the gate before the stage of a use says now: judged anew, for a decision. */
export async function judgeDuties(
  db: Database,
  context: Context,
  { useCase }: Pick<Wish, 'useCase'>,
): Promise<Passage> {
  const to = ClearedStage.safeParse(useCase.stage).data
  return to ? judgeStage(context, db, { useCaseId: useCase.id, stage: to }) : nothing
}

/** The same as the record has it, for a page: nothing is written. */
export async function readDuties(db: Database, context: Context, { useCase, day }: Wish): Promise<Passage> {
  const to = ClearedStage.safeParse(useCase.stage).data
  if (!to) return nothing
  const due = await obligationsDue(db, useCase.id, to, day)
  const passage = due.length > 0 ? await findOpenPassage(db, useCase.id, context.now()) : null
  if (passage?.toStage === to) return { missing: [], exception: sayPassage(passage, due.length) }
  return { missing: missingDuties(due), exception: '' }
}
