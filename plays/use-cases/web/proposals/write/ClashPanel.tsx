import { Diff } from '@pilothouse/platform/ui/Diff'
import { Notice } from '@pilothouse/platform/ui/Notice'
import { useState, type ReactNode } from 'react'
import type { Answers } from '../../../proposals/questionnaire/answers.ts'
import type { Question } from '../../../proposals/questionnaire/questionnaire.ts'
import { sayAnswer } from '../say-answer.ts'
import type { Clash } from './use-proposal-draft.ts'

/** Two people changed the same answers: both texts, and a choice for each. Nothing is lost meanwhile. */
export function ClashPanel(props: {
  readonly clash: Clash
  readonly mine: Answers
  readonly questions: readonly Question[]
  readonly names: Readonly<Record<string, string>>
  readonly onSettle: (chosen: Answers) => void
}): ReactNode {
  const { clash, mine, questions, names, onSettle } = props
  const [chosen, setChosen] = useState<Answers>({})
  const left = clash.questions.filter((id) => chosen[id] === undefined)
  const choose = (id: string, answer: Answers[string] | undefined): void => {
    const all = { ...chosen, [id]: answer ?? '' }
    setChosen(all)
    if (left.length === 1 && left[0] === id) onSettle(all)
  }
  return (
    <Notice kind="warning" title={`${clash.savedByName} changed the same answers`}>
      <p>Nothing is lost. Choose which text stays; afterwards it is saved.</p>
      {left.map((id) => (
        <div key={id}>
          <p>
            <strong>{questions.find((question) => question.id === id)?.label}</strong>
          </p>
          <Diff
            before={sayAnswer(clash.theirs[id], names)}
            after={sayAnswer(mine[id], names)}
            titles={[`${clash.savedByName} wrote`, 'You wrote']}
          />
          <button type="button" className="usa-button usa-button--outline" onClick={() => choose(id, clash.theirs[id])}>
            Take the text of {clash.savedByName}
          </button>
          <button type="button" className="usa-button usa-button--outline" onClick={() => choose(id, mine[id])}>
            Keep my text
          </button>
        </div>
      ))}
    </Notice>
  )
}
