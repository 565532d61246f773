import { authorityFor, takePart } from '@pilothouse/governance/server'
import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import { findUse } from './find-use.ts'
import { holdScreen } from './screen/screen.store.ts'

/** A submitted screen before an official who may decide it: neither its owner nor anybody who worked on the use. */
export async function holdForOfficial(
  context: Context,
  db: Database,
  input: { id: string; version: number },
  act: string,
) {
  const screen = await holdScreen(db, input.id)
  const { useCase, path } = await findUse(db, screen.useCaseId)
  const authority = await authorityFor(db, context, 'decide determinations', path)
  if (screen.status !== 'submitted')
    throw new Refusal('conflict', `This screen is ${screen.status}, so there is nothing to decide. Open it again.`)
  if (screen.version !== input.version)
    throw new Refusal('conflict', 'This screen changed while you read it. Open it again, then decide.')
  await takePart(db, context, { useCaseId: useCase.id, capacity: 'deciding', act })
  return { screen, useCase, path, authority }
}
