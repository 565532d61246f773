import { RadioField } from '@pilothouse/platform/ui/ChoiceField'
import type { ReactNode } from 'react'
import type { ScreenAnswer } from '../../determinations/screen/screen.ts'

const choices = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'not sure', label: 'Not sure' },
] as const

/** One question with its three answers side by side. */
export function ScreenQuestion(props: {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly value: ScreenAnswer | null | undefined
  readonly onAnswer: (answer: ScreenAnswer) => void
}): ReactNode {
  const { id, label, hint, value, onAnswer } = props
  return (
    <div className="choices-in-a-row">
      <RadioField
        field={{ id, name: id, value: value ?? '', set: onAnswer, problem: undefined }}
        label={label}
        hint={hint}
        choices={choices}
      />
    </div>
  )
}
