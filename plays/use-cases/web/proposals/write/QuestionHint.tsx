import type { ReactNode } from 'react'
import type { Question } from '../../../proposals/questionnaire/questionnaire.ts'

/** Under a question: how to answer it, an example, where it comes from, and what the board asked to be mended. */
export function QuestionHint({
  question,
  comments,
}: {
  readonly question: Question
  readonly comments: readonly string[]
}): ReactNode {
  const { help, example, source } = question
  return (
    <>
      {comments.map((comment) => (
        <div key={comment}>
          <strong>The board asks: {comment}</strong>
        </div>
      ))}
      <div>{help}</div>
      {example && <div>Example: {example}</div>}
      <div>Comes from: {source}</div>
    </>
  )
}
