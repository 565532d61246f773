import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { cotsAnswers, saveCotsAnswer } from './cots-answer.store.ts'
import type { PlannedAnswer } from './planned-answer.ts'

/** Writes planned answers, each over the version on which it was planned. */
export async function writeCots(context: Context, db: Database, planned: readonly PlannedAnswer[]): Promise<void> {
  for (const { letter, version, after } of planned)
    await saveCotsAnswer(db, { letter, version, ...after }, context.person, context.now())
}

/** Puts back what stood before planned answers were written. What people changed since stays theirs. */
export async function putBackCots(
  context: Context,
  db: Database,
  written: readonly PlannedAnswer[],
): Promise<{ answersPutBack: number; answersKept: number }> {
  const now = new Map((await cotsAnswers(db)).map(({ letter, version }) => [letter, version]))
  const untouched = written.filter(({ letter, version }) => now.get(letter) === version + 1)
  const back = untouched.map((one) => ({ ...one, version: one.version + 1, after: one.before }))
  await writeCots(context, db, back)
  return { answersPutBack: back.length, answersKept: written.length - back.length }
}
