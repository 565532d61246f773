import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { Section } from '@pilothouse/platform/ui/Section'
import type { ReactNode } from 'react'
import type { ProposalRecord, ProposalStep } from '../../proposals/pilot-proposal.ts'
import { questionnaireOf, questionsOf } from '../../proposals/questionnaire/questionnaire.ts'
import { ChangedAnswers } from './ChangedAnswers.tsx'

/** Every step of a proposal: who, when, why, and what changed between two submissions. */
export function ProposalHistory({ record }: { readonly record: ProposalRecord }): ReactNode {
  const { steps, proposal } = record
  const questions = questionsOf(questionnaireOf(proposal.questionnaire))
  const labelOf = (id: string): string => questions.find((question) => question.id === id)?.label ?? id
  return (
    <Section title="Steps so far">
      <ol className="usa-list history">
        {steps.map((step, index) => (
          <li key={step.id}>
            <strong>{step.status.charAt(0).toUpperCase() + step.status.slice(1)}</strong> by {step.byName},{' '}
            <PlainTime at={step.at} />
            {step.reason && <p>{step.reason}</p>}
            {step.comments.length > 0 && (
              <ul>
                {step.comments.map(({ question, text }) => (
                  <li key={`${question}${text}`}>
                    {labelOf(question)}: {text}
                  </li>
                ))}
              </ul>
            )}
            {step.status === 'submitted' && (
              <Since step={step} before={earlierSubmission(steps, index)} record={record} />
            )}
          </li>
        ))}
      </ol>
    </Section>
  )
}

const earlierSubmission = (steps: readonly ProposalStep[], index: number): ProposalStep | undefined =>
  steps.slice(index + 1).find(({ status }) => status === 'submitted')

function Since(props: {
  readonly step: ProposalStep
  readonly before: ProposalStep | undefined
  readonly record: ProposalRecord
}): ReactNode {
  const { step, before, record } = props
  if (!before) return null
  return (
    <details>
      <summary>What changed since the submission before</summary>
      <ChangedAnswers
        questionnaire={record.proposal.questionnaire}
        before={before.answers}
        after={step.answers}
        names={record.names}
      />
    </details>
  )
}
