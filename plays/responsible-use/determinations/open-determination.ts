import { authorityFor, refuseOtherCapacity } from '@pilothouse/governance/server'
import type { Context } from '@pilothouse/platform/context'
import { Refusal } from '@pilothouse/platform/refusal'
import { mayAnswerScreen, mayNoteOverrides } from '../permissions.ts'
import { isOverride, type DeterminationRecord } from './determination.ts'
import { determinationsOf } from './determination.store.ts'
import { findUse } from './find-use.ts'
import { findLatestScreen } from './screen/screen.store.ts'

/** The screen and the determinations of one use, and what the reader may do about them. */
export async function openDetermination(
  context: Context,
  { useCaseId }: { useCaseId: string },
): Promise<DeterminationRecord> {
  return context.transaction(async (db) => {
    const { useCase, path } = await findUse(db, useCaseId)
    const { id, title, ownerName, organisationName } = useCase
    const determinations = await determinationsOf(db, useCaseId)
    const unnoted = determinations.some((one) => isOverride(one) && one.notedAt === null && one.supersededAt === null)
    const mayDecide = async () => {
      await authorityFor(db, context, 'decide determinations', path)
      await refuseOtherCapacity(db, context, { useCaseId, capacity: 'deciding' })
    }
    return {
      useCase: { id, title, ownerName, organisationName },
      screen: await findLatestScreen(db, useCaseId),
      determinations,
      answerRefusal: mayAnswerScreen(context.person, useCase) ? null : `${ownerName}, who owns this use, answers.`,
      decideRefusal: await refusalOf(mayDecide()),
      mayNote: unnoted && mayNoteOverrides(context.person, path),
    }
  })
}

/** The words of a refusal, or null when there is none. */
async function refusalOf(asked: Promise<void>): Promise<string | null> {
  try {
    await asked
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
}
