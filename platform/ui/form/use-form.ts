import { useCallback, useId, useState } from 'react'
import type { z } from 'zod'
import { CallFailed } from '../../http/call.ts'
import type { Missing } from '../../http/problem.ts'
import { sayFailure } from '../data/say-failure.ts'
import { plainWords } from './plain-words.ts'

/** One value of a form, as the parts of `platform/ui/form` take it. */
export interface Field<Value> {
  readonly id: string
  readonly name: string
  readonly value: Value
  readonly set: (value: Value) => void
  /** What to do about the value; undefined when nothing is wrong. */
  readonly problem: string | undefined
}

/** A form's values, what is wrong with them, and how it is sent. */
export interface Form<Values extends object, Output = unknown> {
  readonly values: Values
  /** The value of that name, for a field: `<TextField field={form.field('title')} …>` */
  readonly field: <Name extends keyof Values & string>(name: Name) => Field<Values[Name]>
  readonly set: <Name extends keyof Values>(name: Name, value: Values[Name]) => void
  /** Puts a whole draft in its place. */
  readonly reset: (values: Values) => void
  /** Field → what to do about it. */
  readonly problems: Readonly<Record<string, string>>
  /** What the server refused as a whole; empty when it did not. */
  readonly refusal: string
  /** What is missing for a yes, and who owes it. */
  readonly missing: readonly Missing[]
  readonly busy: boolean
  /** The id of a field's control, for labels and the error summary. */
  readonly idOf: (name: string) => string
  /** Grows with each attempt that failed, so that the error summary takes the focus again. */
  readonly attempts: number
  /** Checks the values; when they hold, runs `send` with them. A refusal shows at its fields. */
  readonly submit: (send: (output: Output) => Promise<unknown>) => Promise<void>
}

interface State<Values> {
  readonly values: Values
  readonly problems: Readonly<Record<string, string>>
  readonly refusal: string
  readonly missing: readonly Missing[]
  readonly busy: boolean
  readonly attempts: number
}

/** A form over a noun's schema: the same rules that the server holds are said before it is asked. */
export function useForm<Schema extends z.ZodType<unknown, object>>(
  schema: Schema,
  initial: z.input<Schema> | (() => z.input<Schema>),
): Form<z.input<Schema>, z.output<Schema>> {
  type Values = z.input<Schema>
  const prefix = useId()
  const [state, setState] = useState<State<Values>>(() => begin(typeof initial === 'function' ? initial() : initial))
  const set = useCallback<Form<Values>['set']>((name, value) => setState((old) => withValue(old, name, value)), [])
  const reset = useCallback((values: Values) => setState(begin(values)), [])
  const submit: Form<Values, z.output<Schema>>['submit'] = async (send) => {
    const checked = schema.safeParse(state.values, { error: plainWords })
    if (!checked.success) return setState((old) => refused(old, problemsOf(checked.error)))
    setState((old) => ({ ...old, problems: {}, refusal: '', missing: [], busy: true }))
    try {
      await send(checked.data)
      setState((old) => ({ ...old, busy: false }))
    } catch (error) {
      const { words, missing } = sayFailure(error)
      setState((old) => refused(old, fieldsOf(error), words, missing))
    }
  }
  const idOf = (name: string): string => `${prefix}-${name}`
  const field: Form<Values>['field'] = (name) => ({
    id: idOf(name),
    name,
    value: state.values[name],
    set: (value) => set(name, value),
    problem: state.problems[name],
  })
  return { ...state, field, set, reset, submit, idOf }
}

const begin = <Values>(values: Values): State<Values> => ({
  values,
  problems: {},
  refusal: '',
  missing: [],
  busy: false,
  attempts: 0,
})

/** A new value takes its own problem away, and no other. */
function withValue<Values extends object, Name extends keyof Values>(
  old: State<Values>,
  name: Name,
  value: Values[Name],
): State<Values> {
  const problems = Object.entries(old.problems).filter(([key]) => key !== name && !key.startsWith(`${String(name)}.`))
  return { ...old, values: { ...old.values, [name]: value }, problems: Object.fromEntries(problems) }
}

function refused<Values>(
  old: State<Values>,
  problems: Readonly<Record<string, string>>,
  refusal = '',
  missing: readonly Missing[] = [],
): State<Values> {
  return { ...old, problems, refusal, missing, busy: false, attempts: old.attempts + 1 }
}

/** The first problem of each field, in the schema's order. */
function problemsOf(error: z.ZodError): Record<string, string> {
  const problems = new Map<string, string>()
  for (const { path, message } of error.issues) {
    const name = path.join('.')
    if (!problems.has(name)) problems.set(name, message)
  }
  return Object.fromEntries(problems)
}

const fieldsOf = (error: unknown): Readonly<Record<string, string>> =>
  (error instanceof CallFailed && error.problem.fields) || {}
