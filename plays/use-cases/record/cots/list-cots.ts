import type { Context } from '@pilothouse/platform/context'
import type { CotsRow } from '../../inventory/understand/understand-cots.ts'
import type { CotsAnswer } from './cots-answer.ts'
import { agencyName, cotsAnswers } from './cots-answer.store.ts'

/** The consolidated list of commercial AI: OMB's 20 tasks with the agency's answers. */
export async function listCots(context: Context): Promise<{ answers: CotsAnswer[]; rows: CotsRow[] }> {
  return context.transaction(async (db) => {
    const { name: agency } = await agencyName(db)
    const answers = await cotsAnswers(db)
    const rows = answers.map(({ task, used, products, licences }, index) => ({
      row: index + 1,
      agency,
      task,
      used,
      products,
      licences,
    }))
    return { answers, rows }
  })
}
