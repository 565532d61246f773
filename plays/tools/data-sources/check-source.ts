import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import type { DataSourceRecord } from './data-source.ts'
import { findSource, insertCheck } from './data-source.store.ts'
import { openSource } from './open-source.ts'
import { judgeReadiness, readinessForm, type ReadinessAnswers } from './questionnaire.ts'

/** Adds a check of a source; the result follows from the answers by the form's rules. */
export async function checkSource(
  context: Context,
  { sourceId, answers }: { sourceId: string; answers: ReadinessAnswers },
): Promise<DataSourceRecord> {
  return context.transaction(async (db) => {
    await findSource(db, sourceId)
    const { result, stops, work, open } = judgeReadiness(answers)
    const edition = readinessForm.version
    await insertCheck(db, { sourceId, edition, answers, result, byName: context.person.name, at: context.now() })
    await announce(db, context, {
      event: 'data source checked',
      subject: sourceId,
      detail: { edition, result, stops, work, open },
    })
    return openSource(context.within(db), { id: sourceId })
  })
}
