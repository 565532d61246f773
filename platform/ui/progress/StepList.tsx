import type { ReactNode } from 'react'
import { Link } from '../page/Link.tsx'

/** One step of a longer way. */
export interface Step {
  readonly label: string
  /** Where the step is, when one may go there. */
  readonly to?: string
  /** Under the label: a date, a name. */
  readonly note?: ReactNode
}

/** The steps done and left of a longer way. */
export function StepList(props: {
  /** What the steps lead to: "Import". */
  readonly label: string
  readonly steps: readonly Step[]
  /** Counted from 0; as many as there are steps means that all are done. */
  readonly current: number
}): ReactNode {
  const { label, steps, current } = props
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((step, index) => (
        <StepLine
          key={step.label}
          step={step}
          number={index + 1}
          state={index < current ? 'done' : index === current ? 'current' : 'left'}
        />
      ))}
    </ol>
  )
}

function StepLine(props: {
  readonly step: Step
  readonly number: number
  readonly state: 'done' | 'current' | 'left'
}): ReactNode {
  const { step, number, state } = props
  return (
    <li className={`step step--${state}`} aria-current={state === 'current' ? 'step' : undefined}>
      <span className="step__mark" aria-hidden="true">
        {state === 'done' ? '✓' : number}
      </span>
      <span className="step__words">
        {step.to && state !== 'current' ? <Link to={step.to}>{step.label}</Link> : <span>{step.label}</span>}
        {state === 'done' && <span className="usa-sr-only"> (done)</span>}
        {step.note && <span className="step__note">{step.note}</span>}
      </span>
    </li>
  )
}
