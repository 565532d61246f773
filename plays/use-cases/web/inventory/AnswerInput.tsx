import type { ReactNode } from 'react'
import { inventoryColumn, selectionsOf, type ColumnName } from '../../inventory/inventory-column.ts'

/** Where an answer is typed or chosen. */
interface AnswerProps {
  readonly id: string
  readonly column: ColumnName
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** The input that fits a column: a list of OMB's answers where it has one, else text. */
export function AnswerInput(props: AnswerProps): ReactNode {
  const { type } = inventoryColumn(props.column)
  if (type === 'one-of') return <OneOf {...props} />
  if (type === 'some-of') return <SomeOf {...props} />
  const { id, label, value, onChange } = props
  return (
    <>
      <label className="usa-sr-only" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        className="usa-textarea cell__input"
        rows={value.length > 120 ? 5 : 2}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </>
  )
}

function OneOf({ id, column, label, value, onChange }: AnswerProps): ReactNode {
  const answers = selectionsOf(column).map((selection) => selection.value)
  return (
    <>
      <label className="usa-sr-only" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="usa-select cell__input"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">Blank</option>
        {value !== '' && !answers.includes(value) && <option value={value}>As reported: {value}</option>}
        {answers.map((answer) => (
          <option key={answer} value={answer}>
            {answer}
          </option>
        ))}
      </select>
    </>
  )
}

function SomeOf({ id, column, label, value, onChange }: AnswerProps): ReactNode {
  const answers = selectionsOf(column).map((selection) => selection.value)
  const chosen = value.split('; ').filter((item) => answers.includes(item))
  const toggle = (answer: string): void =>
    onChange(answers.filter((other) => (other === answer) !== chosen.includes(other)).join('; '))
  return (
    <fieldset className="usa-fieldset">
      <legend className="usa-sr-only">{label}</legend>
      {answers.map((answer, index) => (
        <div className="usa-checkbox" key={answer}>
          <input
            className="usa-checkbox__input"
            type="checkbox"
            id={`${id}-${index}`}
            checked={chosen.includes(answer)}
            onChange={() => toggle(answer)}
          />
          <label className="usa-checkbox__label" htmlFor={`${id}-${index}`}>
            {answer}
          </label>
        </div>
      ))}
    </fieldset>
  )
}
