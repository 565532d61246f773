import type { ReactNode } from 'react'
import { FieldGroup, Hint, Problem } from './FieldParts.tsx'
import { describedBy, FormField, type FieldWords } from './FormField.tsx'
import type { Field } from './use-form.ts'

/** One of the answers that may be chosen. */
export interface Choice<Value extends string> {
  readonly value: Value
  readonly label: string
  /** Under the label: what the answer means. */
  readonly hint?: string
}

/** A value among choices, which may not be there yet. */
export type ChosenValue<Value> = Omit<Field<Value>, 'value'> & { readonly value: Value | '' | null | undefined }

/** Values as choices, when each is its own label: `choicesOf(Stage.options)`. */
export const choicesOf = <Value extends string>(values: readonly Value[]): readonly Choice<Value>[] =>
  values.map((value) => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1) }))

/** One of many: a drop-down. For up to five choices `RadioField` is easier. */
export function SelectField<Value extends string>(
  props: FieldWords & { readonly field: ChosenValue<Value>; readonly choices: readonly Choice<Value>[] },
): ReactNode {
  const { field, choices } = props
  const choose = (text: string): void => {
    const choice = choices.find(({ value }) => value === text)
    if (choice) field.set(choice.value)
  }
  return (
    <FormField {...props}>
      {(control) => (
        <select
          {...control}
          className="usa-select"
          value={field.value ?? ''}
          onChange={(event) => choose(event.target.value)}
        >
          <option value="" disabled>
            Choose one
          </option>
          {choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </FormField>
  )
}

/** One of a few, all in sight. */
export function RadioField<Value extends string>(
  props: FieldWords & { readonly field: ChosenValue<Value>; readonly choices: readonly Choice<Value>[] },
): ReactNode {
  const { field, choices } = props
  return (
    <Choices {...props} type="radio">
      {choices.map((choice, index) => (
        <Tick
          key={choice.value}
          {...choice}
          type="radio"
          id={index === 0 ? field.id : `${field.id}-${index}`}
          name={field.id}
          checked={field.value === choice.value}
          onChange={() => field.set(choice.value)}
        />
      ))}
    </Choices>
  )
}

/** Any number of a few. */
export function CheckboxesField<Value extends string>(
  props: FieldWords & {
    readonly field: Omit<Field<Value[]>, 'value'> & { readonly value: readonly Value[] | undefined }
    readonly choices: readonly Choice<Value>[]
  },
): ReactNode {
  const { field, choices } = props
  const chosen = field.value ?? []
  const toggle = (value: Value): void =>
    field.set(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value])
  return (
    <Choices {...props} type="checkbox">
      {choices.map((choice, index) => (
        <Tick
          key={choice.value}
          {...choice}
          type="checkbox"
          id={index === 0 ? field.id : `${field.id}-${index}`}
          name={field.name}
          checked={chosen.includes(choice.value)}
          onChange={() => toggle(choice.value)}
        />
      ))}
    </Choices>
  )
}

/** One yes or no that a person ticks. */
export function CheckboxField(props: {
  readonly field: Omit<Field<boolean>, 'value'> & { readonly value: boolean | undefined }
  readonly label: string
  readonly hint?: string
}): ReactNode {
  const { field, label, hint } = props
  return (
    <FieldGroup refused={field.problem !== undefined}>
      <Problem id={field.id}>{field.problem}</Problem>
      <Tick
        type="checkbox"
        id={field.id}
        name={field.name}
        value="yes"
        label={label}
        {...(hint ? { hint } : {})}
        checked={field.value ?? false}
        onChange={() => field.set(!field.value)}
      />
    </FieldGroup>
  )
}

function Choices(
  props: FieldWords & {
    readonly field: Pick<Field<unknown>, 'id' | 'problem'>
    readonly type: 'radio' | 'checkbox'
    readonly children: ReactNode
  },
): ReactNode {
  const { id, problem } = props.field
  return (
    <FieldGroup refused={problem !== undefined}>
      <fieldset className="usa-fieldset" aria-describedby={describedBy(id, props.hint, problem)}>
        <legend className="usa-legend">
          {props.label}
          {props.optional && <span className="usa-hint"> (optional)</span>}
        </legend>
        <Hint id={id}>{props.hint}</Hint>
        <Problem id={id}>{problem}</Problem>
        {props.children}
      </fieldset>
    </FieldGroup>
  )
}

function Tick(props: {
  readonly type: 'radio' | 'checkbox'
  readonly id: string
  readonly name: string
  readonly value: string
  readonly label: string
  readonly hint?: string
  readonly checked: boolean
  readonly onChange: () => void
}): ReactNode {
  const { type, id, name, value, label, hint, checked, onChange } = props
  return (
    <div className={`usa-${type}`}>
      <input
        className={`usa-${type}__input`}
        type={type}
        id={id}
        name={name}
        value={value}
        checked={checked}
        onChange={onChange}
      />
      <label className={`usa-${type}__label`} htmlFor={id}>
        {label}
        {hint && <span className={`usa-${type}__label-description`}>{hint}</span>}
      </label>
    </div>
  )
}
