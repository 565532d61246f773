import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import { strangersAmong } from '../pilot-proposal.store.ts'
import { listAnswer, misfits, type Answers } from '../questionnaire/answers.ts'
import { questionnaireOf, questionsOf } from '../questionnaire/questionnaire.ts'

/** Refuses answers that do not belong to the questionnaire, and people who are not of this agency. */
export async function refuseMisfits(db: Database, draft: { questionnaire: string; answers: Answers }): Promise<void> {
  const questionnaire = questionnaireOf(draft.questionnaire)
  const faults = misfits(questionnaire, draft.answers)
  const first = faults[0]
  if (first) {
    const fields = Object.fromEntries(faults.map(({ question, message }) => [question, message]))
    const label = questionsOf(questionnaire).find(({ id }) => id === first.question)?.label ?? first.question
    const words = `“${label}”: ${first.message} Correct or shorten it, or reload the page.`
    throw new Refusal('invalid', words, { fields })
  }
  const strangers = await strangersAmong(db, listAnswer(draft.answers['team']))
  if (strangers.length > 0) {
    throw new Refusal(
      'invalid',
      'Somebody on the team is not a person of this agency. Choose the team from the list.',
      {
        fields: { team: 'Choose people from the list.' },
      },
    )
  }
}
