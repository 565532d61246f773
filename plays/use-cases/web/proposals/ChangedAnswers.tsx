import { Diff } from '@pilothouse/platform/ui/Diff'
import type { ReactNode } from 'react'
import type { Answers } from '../../proposals/questionnaire/answers.ts'
import { questionnaireOf, questionsOf } from '../../proposals/questionnaire/questionnaire.ts'
import { sayAnswer } from './say-answer.ts'

/** The questions whose answers differ, each with both texts. */
export function ChangedAnswers(props: {
  readonly questionnaire: string
  readonly before: Answers
  readonly after: Answers
  readonly names: Readonly<Record<string, string>>
}): ReactNode {
  const { before, after, names } = props
  const changed = questionsOf(questionnaireOf(props.questionnaire))
    .map(({ id, label }) => ({ id, label, from: sayAnswer(before[id], names), to: sayAnswer(after[id], names) }))
    .filter(({ from, to }) => from !== to)
  if (changed.length === 0) return <p>No answer changed.</p>
  return changed.map(({ id, label, from, to }) => (
    <div key={id}>
      <p>
        <strong>{label}</strong>
      </p>
      <Diff before={from} after={to} />
    </div>
  ))
}
