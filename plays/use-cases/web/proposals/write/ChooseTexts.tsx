import { Diff } from '@pilothouse/platform/ui/Diff'
import { Notice } from '@pilothouse/platform/ui/Notice'
import { useState, type ReactNode } from 'react'
import type { Answers } from '../../../proposals/questionnaire/answers.ts'
import type { Question } from '../../../proposals/questionnaire/questionnaire.ts'
import { sayAnswer } from '../say-answer.ts'

/** One of two texts: whose it is, and the words of the button that takes it. */
export interface Side {
  readonly title: string
  readonly take: string
  readonly takeAll: string
  readonly answers: Answers
}

/** Two texts for the same answers, and a choice for each or for all. Nothing is lost meanwhile. */
export function ChooseTexts(props: {
  readonly title: string
  readonly differing: readonly string[]
  readonly sides: readonly [Side, Side]
  readonly questions: readonly Question[]
  readonly names: Readonly<Record<string, string>>
  readonly onSettle: (chosen: Answers) => void
}): ReactNode {
  const { title, differing, sides, questions, names, onSettle } = props
  const [chosen, setChosen] = useState<Answers>({})
  const left = differing.filter((id) => chosen[id] === undefined)
  const choose = (ids: readonly string[], { answers }: Side): void => {
    const all = { ...chosen, ...Object.fromEntries(ids.map((id) => [id, answers[id] ?? ''])) }
    setChosen(all)
    if (ids.length === left.length) onSettle(all)
  }
  const [one, other] = sides
  return (
    <Notice kind="warning" title={title}>
      <p>Nothing is lost. Choose which text stays; afterwards it is saved.</p>
      {left.map((id) => {
        const label = questions.find((question) => question.id === id)?.label ?? id
        return (
          <div key={id} className="choose-text">
            <p>
              <strong>{label}</strong>
            </p>
            <Diff
              before={sayAnswer(one.answers[id], names)}
              after={sayAnswer(other.answers[id], names)}
              titles={[one.title, other.title]}
            />
            {sides.map((side) => (
              <button
                key={side.take}
                type="button"
                className="usa-button usa-button--outline"
                onClick={() => choose([id], side)}
              >
                {side.take}
                <span className="usa-sr-only">: {label}</span>
              </button>
            ))}
          </div>
        )
      })}
      {left.length > 1 &&
        sides.map((side) => (
          <button
            key={side.takeAll}
            type="button"
            className="usa-button usa-button--outline"
            onClick={() => choose(left, side)}
          >
            {side.takeAll}
          </button>
        ))}
    </Notice>
  )
}
