import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import type { Move, Passage, StageGate } from '@pilothouse/use-cases/gates'
import { checkEvidenceFiles } from '../evidence/check-evidence-files.ts'
import type { GatedStage } from '../../policy-packs/policy-pack.ts'
import { recomputeUses } from '../recompute/recompute-uses.ts'
import { noteLapses } from '../settling/note-lapses.ts'
import { findOpenPassage } from './emergency-passage.store.ts'
import { sayPassage } from './emergency-passage.ts'
import { missingDuties } from './missing-duties.ts'
import { gatedStage, obligationsBefore, obligationsDue } from './obligations-due.ts'

/** The gate before each stage: every duty that stands before it is met or waived, or the Chief AI Officer opened an emergency passage. */
export const stageGate: StageGate = { lookAhead, judge }

/** Notes what lapsed and what was tampered with, so that it stays known although the move is refused. */
async function lookAhead(context: Context, { useCaseId, from, to }: Move): Promise<void> {
  const stage = gateBefore(from, to)
  if (stage === null) return
  await noteLapses(context, useCaseId)
  const day = dayOf(context.now())
  await checkEvidenceFiles(context, await context.transaction((db) => obligationsBefore(db, useCaseId, stage, day)))
}

async function judge(context: Context, db: Database, { useCaseId, from, to }: Move): Promise<Passage> {
  const stage = gateBefore(from, to)
  return stage === null ? { missing: [], exception: '' } : judgeStage(context, db, { useCaseId, stage })
}

/** What is missing for a use to be in a stage, wherever it stands now. */
export async function judgeStage(
  context: Context,
  db: Database,
  { useCaseId, stage }: { useCaseId: string; stage: GatedStage },
): Promise<Passage> {
  await recomputeUses(db, context, [useCaseId])
  const due = await obligationsDue(db, useCaseId, stage, dayOf(context.now()))
  const passage = due.length > 0 ? await findOpenPassage(db, useCaseId, context.now()) : null
  if (passage?.toStage === stage) return { missing: [], exception: sayPassage(passage, due.length) }
  return { missing: missingDuties(due), exception: '' }
}

const order = ['idea', 'pre-deployment', 'pilot', 'deployed']

/**
 * The gate that a move must pass; none on the way back and into retirement. A stage that was never reported is put on
 * record as it is, like an import's: that says where the use stands, and clears nothing.
 */
export function gateBefore(from: Move['from'], to: Move['to']): ReturnType<typeof gatedStage> {
  if (from === null) return null
  const place = from === 'retired' ? 0 : order.indexOf(from)
  return order.indexOf(to) > place ? gatedStage(to) : null
}
