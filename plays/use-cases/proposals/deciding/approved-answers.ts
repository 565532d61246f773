import { PilotScopeDraft } from '../../portfolio/stages/pilot-scope.ts'
import type { ReportedCells } from '../../portfolio/use-case.ts'
import type { PilotProposal } from '../pilot-proposal.ts'
import { textOf, type Answers } from '../questionnaire/answers.ts'
import { questionnaireOf, questionsOf } from '../questionnaire/questionnaire.ts'

/** Days before its last day on which an approved pilot begins to warn. */
const WARN_DAYS = 30

/** Answers that the inventory asks for too, so that nobody types them twice. What is not known stays blank. */
export function cellsFrom({ questionnaire, answers }: PilotProposal): ReportedCells {
  const filled = questionsOf(questionnaireOf(questionnaire)).flatMap(({ id, cell }) => {
    const text = textOf(answers[id]).trim()
    return cell && text && text !== 'Not known yet' ? [[cell, text] as const] : []
  })
  return Object.fromEntries(filled)
}

/** The scope that was proposed, and is now agreed. */
export const scopeFrom = (answers: Answers): PilotScopeDraft =>
  PilotScopeDraft.parse({
    startsOn: textOf(answers['starts-on']),
    endsOn: textOf(answers['ends-on']),
    userLimit: Number(textOf(answers['user-limit'])),
    sites: textOf(answers['sites']).slice(0, 2000),
    exitCriteria: textOf(answers['exit-criteria']).slice(0, 4000),
    scaleCriteria: textOf(answers['scale-criteria']).slice(0, 4000),
    warnDays: WARN_DAYS,
  })
