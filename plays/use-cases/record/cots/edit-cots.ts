import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import type { CotsAnswer, CotsEdit } from './cots-answer.ts'
import { cotsAnswers, saveCotsAnswer } from './cots-answer.store.ts'

/** Answers for one common task whether commercial AI is used, which, and by how many. */
export async function editCots(context: Context, edit: CotsEdit): Promise<{ answers: CotsAnswer[] }> {
  return context.transaction(async (db) => {
    await saveCotsAnswer(db, edit, context.person, context.now())
    await announce(db, context, {
      event: 'commercial AI answered',
      subject: `cots ${edit.letter}`,
      detail: { used: edit.used },
    })
    return { answers: await cotsAnswers(db) }
  })
}
