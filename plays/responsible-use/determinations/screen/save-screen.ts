import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { findUseCase } from '@pilothouse/use-cases/server'
import { mayAnswerScreen } from '../../permissions.ts'
import { latestScreenVersion, screenPackOf } from './screen-pack.ts'
import { findLatestScreen, holdScreen, insertScreen, updateScreen } from './screen.store.ts'
import { strayAnswers, type Screen, type ScreenAnswers } from './screen.ts'

/** Keeps the owner's answers as a draft. `version` is the one that was read: 0 opens a new screen. */
export async function saveScreen(
  context: Context,
  input: { useCaseId: string; version: number; answers: ScreenAnswers },
): Promise<Screen> {
  return context.transaction(async (db) => {
    const { useCaseId, version, answers } = input
    await refuseOthers(context, db, useCaseId)
    const screen = await findLatestScreen(db, useCaseId)
    if (!screen || screen.status === 'decided') return openNew(context, db, input)
    if (screen.status === 'submitted')
      throw new Refusal(
        'conflict',
        'This screen is with the official who decides. Ask for it back if an answer is wrong.',
      )
    refuseStrays(screen.packVersion, answers)
    await updateScreen(
      db,
      { ...screen, version },
      { status: screen.status, answers, by: context.person },
      context.now(),
    )
    return holdScreen(db, screen.id)
  })
}

async function openNew(
  context: Context,
  db: Database,
  { useCaseId, version, answers }: { useCaseId: string; version: number; answers: ScreenAnswers },
): Promise<Screen> {
  if (version !== 0)
    throw new Refusal('conflict', 'This screen was decided meanwhile. Open it again before you answer anew.')
  refuseStrays(latestScreenVersion, answers)
  const at = context.now()
  const id = await insertScreen(db, { useCaseId, packVersion: latestScreenVersion, answers, by: context.person, at })
  await announce(db, context, { event: 'screen opened', subject: useCaseId, detail: { screenId: id } })
  return holdScreen(db, id)
}

/** Refuses everybody but the owner of the use. */
export async function refuseOthers(context: Context, db: Database, useCaseId: string): Promise<void> {
  const useCase = await findUseCase(db, useCaseId)
  if (mayAnswerScreen(context.person, useCase)) return
  throw new Refusal('not-allowed', `Only ${useCase.ownerName}, who owns this use case, answers its screen.`)
}

function refuseStrays(packVersion: string, answers: ScreenAnswers): void {
  const strays = strayAnswers(screenPackOf(packVersion), answers)
  if (strays.length === 0) return
  throw new Refusal('invalid', `The screen of ${packVersion} has no question “${strays[0]}”. Reload the page.`)
}
