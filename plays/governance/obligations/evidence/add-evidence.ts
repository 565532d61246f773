import { dayOf, sayDay } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { findUseCase } from '@pilothouse/use-cases/server'
import { settleObligations } from '../settling/settle-obligations.ts'
import type { NewPiece } from './evidence.ts'
import { evidenceOfDecision, insertEvidence, linkEvidence } from './evidence.store.ts'
import { scopeMarkOf } from './scope-mark.store.ts'
import { targetsOf } from './evidence-target.store.ts'

/**
 * Adds evidence to a use and lets the states follow. Who may is for the caller to say; a decision that is evidence
 * already is added once. Refuses a date in the future and evidence that no duty of the use asks for.
 */
export async function addEvidence(context: Context, piece: NewPiece): Promise<{ id: string }> {
  return context.transaction(async (db) => {
    await findUseCase(db, piece.useCaseId)
    refuseFuture(context, piece.datedOn)
    const targets = await targetsOf(db, piece)
    const id = await keep(db, context, piece)
    await linkEvidence(db, id, targets)
    await settleObligations(db, context, targets)
    return { id }
  })
}

function refuseFuture({ now }: Pick<Context, 'now'>, datedOn: string): void {
  if (datedOn <= dayOf(now())) return
  throw new Refusal('invalid', `Evidence cannot be dated in the future. It says ${sayDay(datedOn)}.`, {
    fields: { datedOn: 'Give the day on which it was done.' },
  })
}

async function keep(db: Database, context: Context, piece: NewPiece): Promise<string> {
  const { useCaseId, kind, discipline = null, title, file, link = null, datedOn, source, attests = {} } = piece
  const servesLater = !piece.obligationIds && !piece.keys
  const fileFacts = { fileId: file?.id ?? null, fileName: file?.name ?? null, sha256: file?.sha256 ?? null }
  const scope = await scopeMarkOf(db, useCaseId)
  const known = scope === null ? attests : { scope, ...attests }
  const whole = { useCaseId, kind, discipline, title, ...fileFacts, link, datedOn, source, attests: known, servesLater }
  const id = await insertEvidence(db, whole, context.person, context.now())
  if (id === null) return evidenceOfDecision(db, whole)
  const detail = { evidenceId: id, kind, title, sha256: fileFacts.sha256, link, datedOn, source }
  await announce(db, context, { event: 'evidence added', subject: useCaseId, detail })
  return id
}
