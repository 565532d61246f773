import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { startJob } from '@pilothouse/platform/jobs/start-job'
import { Refusal } from '@pilothouse/platform/refusal'
import { choicesOf, findImportRow, holdImport, releaseLostImports, updateImport } from '../inventory-import.store.ts'
import { canCommit, type InventoryImport } from '../inventory-import.ts'
import { recordState } from '../planning/plan.store.ts'

/** Accepts an import: it is written whole, in a job, or not at all. Refuses while another one is written, and when the record moved on. */
export async function commitImport(context: Context, { id }: { id: string }): Promise<InventoryImport> {
  return context.transaction(async (db) => {
    const { fileName } = await markCommitting(db, id)
    const title = `Import of ${fileName}`
    const job = await startJob(db, context, { kind: 'commit inventory import', title, input: { id } })
    await updateImport(db, id, { jobId: job.id })
    return findImportRow(db, id)
  })
}

/** Marks an import as being written, if it may be; from then on no other one may. */
export async function markCommitting(db: Database, id: string): Promise<InventoryImport> {
  await releaseLostImports(db)
  const held = await holdImport(db, id)
  if (!canCommit(held)) throw new Refusal('conflict', hindrance(held))
  await refuseOldPlan(db, id)
  await refusingSecond(updateImport(db, id, { state: 'committing', message: '', jobId: null }))
  return held
}

/** Refuses a plan that was made on a record that has changed since. */
export async function refuseOldPlan(db: Database, id: string): Promise<void> {
  const { planned_on } = await choicesOf(db, id)
  if (planned_on === (await recordState(db))) return
  throw new Refusal(
    'conflict',
    'The inventory changed since this was planned. Look again at what will happen, then accept it.',
  )
}

function hindrance({ state, counts }: InventoryImport): string {
  if (state === 'committing') return 'This import is being written already.'
  if (state !== 'ready') return `This import is ${state} and cannot be written.`
  if (!counts) return 'Rows were changed since this was planned. Look again at what will happen, then accept it.'
  return `${counts.undecided} rows wait for a decision: is each a use that is here already, or another one?`
}

async function refusingSecond(write: Promise<void>): Promise<void> {
  return write.catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === '23505') {
      throw new Refusal(
        'conflict',
        'Another import is being written. Wait until it is done, then look again at what this one will do.',
      )
    }
    throw error
  })
}
