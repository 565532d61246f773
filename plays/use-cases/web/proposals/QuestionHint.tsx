import type { ReactNode } from 'react'
import type { Question } from '../../proposals/questionnaire/questionnaire.ts'

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
        <strong key={comment} className="display-block">
          The board asks: {comment}
        </strong>
      ))}
      <span className="display-block">{help}</span>
      {example && <span className="display-block">Example: {example}</span>}
      <span className="display-block">Comes from: {source}</span>
    </>
  )
}
