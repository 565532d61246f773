import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import type { Missing } from '@pilothouse/platform/refusal'
import type { Move, Passage, StageGate } from '@pilothouse/use-cases/gates'
import { dayOf } from '@pilothouse/use-cases/portfolio/pilot-scope'
import { checkEvidenceFiles } from '../evidence/check-evidence-files.ts'
import type { Obligation } from '../obligation.ts'
import { recomputeUses } from '../recompute/recompute-uses.ts'
import { noteLapses } from '../settling/note-lapses.ts'
import { findOpenPassage } from './emergency-passage.store.ts'
import { sayPassage } from './emergency-passage.ts'
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
  if (stage === null) return { missing: [], exception: '' }
  await recomputeUses(db, context, [useCaseId])
  const due = await obligationsDue(db, useCaseId, stage, dayOf(context.now()))
  const passage = due.length > 0 ? await findOpenPassage(db, useCaseId, context.now()) : null
  if (passage?.toStage === stage) return { missing: [], exception: sayPassage(passage, due.length) }
  return { missing: due.map(missingOf), exception: '' }
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

/** A duty that is not settled, for the list of what is missing. */
export const missingOf = (duty: Obligation): Missing => ({
  what: `${duty.title}: ${duty.state}${duty.because ? ` (${duty.because.replace(/\.$/, '')})` : ''}`,
  who: duty.owedByName,
  href: `/governance/obligations/${duty.id}`,
  source: `${duty.source.place}, version ${duty.packVersion}`,
})
