import { dayOf } from '@pilothouse/platform/day'
import { sql } from 'kysely'
import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { stagesAfter, type Stage } from '@pilothouse/use-cases/portfolio/stage'
import { findOrganisation, findUseCase } from '@pilothouse/use-cases/server'
import type { UseCase } from '@pilothouse/use-cases/portfolio/use-case'
import { mayAddEvidence } from '../../permissions.ts'
import { listPacksInForce } from '../../policy-packs/pack.store.ts'
import { evidenceFor } from '../evidence/evidence.store.ts'
import { findUseFacts } from '../facts/use-facts.store.ts'
import { gatedStage } from '../gates/obligations-due.ts'
import { isSettled } from '../obligation.ts'
import { GatedStage } from '../../policy-packs/policy-pack.ts'
import { applyPacks } from '../recompute/apply-packs.ts'
import { detailsOf } from './obligation-detail.store.ts'
import type { ListedObligation, UseObligations } from './obligation-record.ts'
import { listObligationRows } from './obligation.store.ts'
import { stillMissing } from './still-missing.ts'

/** Everything that one use owes or owed, with its evidence, and what packs ask of other uses and not of this one. */
export async function listUseObligations(
  context: Context,
  { useCaseId }: { useCaseId: string },
): Promise<UseObligations> {
  return context.transaction(async (db) => {
    const useCase = await findUseCase(db, useCaseId)
    const { path } = await findOrganisation(db, useCase.organisationId)
    const at = context.now()
    const today = dayOf(at)
    const rows = await listObligationRows(db, sql`use_case.id = ${useCaseId}`, { at, day: today })
    const ids = rows.map(({ id }) => id)
    const [details, evidence] = [await detailsOf(db, ids), await evidenceFor(db, ids)]
    const nextStage = nextGate(useCase.stage)
    const obligations = rows.flatMap((row) => {
      const duty = details.get(row.id)?.duty
      if (!duty) return []
      const pieces = evidence.get(row.id) ?? []
      const mayAdd = mayAddEvidence(context.person, { ...row, ownerId: useCase.ownerId, path })
      const missing = stillMissing(row, duty, pieces, today)
      const blocksNext = blocks(row, nextStage, today)
      return [{ ...row, duty, missing, evidence: pieces, mayAddEvidence: mayAdd, blocksNext }]
    })
    const elsewhere = await listElsewhere(db, useCase, { path, today, rows })
    return { useCaseId, stage: useCase.stage, nextStage, obligations, elsewhere, today }
  })
}

/** The gate that a use comes to next. */
const nextGate = (stage: Stage | null): GatedStage | null =>
  stagesAfter(stage === null ? 'idea' : stage)
    .map(gatedStage)
    .find((one) => one !== null && (stage === null || order.indexOf(one) > order.indexOf(stage))) ?? null

const order: readonly (Stage | null)[] = ['retired', 'idea', 'pre-deployment', 'pilot', 'deployed']

function blocks({ state, dueBefore, dueOn }: ListedObligation, next: GatedStage | null, today: string): boolean {
  if (isSettled(state)) return false
  if (dueBefore === null) return dueOn !== null && dueOn < today
  return next !== null && GatedStage.options.indexOf(dueBefore) <= GatedStage.options.indexOf(next)
}

async function listElsewhere(
  db: Database,
  { id, stage }: UseCase,
  seen: { path: string; today: string; rows: readonly ListedObligation[] },
): Promise<UseObligations['elsewhere']> {
  const kept = await findUseFacts(db, id)
  if (!kept || stage === 'retired') return []
  const known = new Set(seen.rows.map(({ packId, key }) => `${packId} ${key}`))
  return applyPacks(await listPacksInForce(db, seen.path, seen.today), kept.facts)
    .filter(({ pack, duty, applies }) => applies === 'no' && !known.has(`${pack.id} ${duty.id}`))
    .map(({ pack, duty, because }) => ({ title: duty.title, pack: pack.title, because }))
}
