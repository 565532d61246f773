import { RadioField } from '@pilothouse/platform/ui/ChoiceField'
import { Section } from '@pilothouse/platform/ui/Section'
import { useId, useState, type ReactNode } from 'react'
import type { ProposalRecord } from '../../../proposals/pilot-proposal.ts'
import { RecordDecision } from './RecordDecision.tsx'
import { ReturnProposal } from './ReturnProposal.tsx'

type Choice = 'approved' | 'declined' | 'returned'

/** The board's part: approve, decline or return. */
export function DecideProposal({ record }: { readonly record: ProposalRecord }): ReactNode {
  const [choice, setChoice] = useState<Choice | ''>('')
  const id = useId()
  const { proposal } = record
  return (
    <Section title="Your decision" note="Your name and reason are recorded for good. The team reads them.">
      <RadioField
        field={{ id, name: 'decision', value: choice, set: setChoice, problem: undefined }}
        label="What do you decide?"
        choices={[
          {
            value: 'approved',
            label: 'Approve',
            hint: 'A use case opens in pre-deployment, with the proposed scope. It may not call a model yet.',
          },
          {
            value: 'returned',
            label: 'Return for changes',
            hint: 'With comments on the questions that should be mended.',
          },
          { value: 'declined', label: 'Decline', hint: 'It ends here, with a reason.' },
        ]}
      />
      {(choice === 'approved' || choice === 'declined') && (
        <RecordDecision key={choice} proposal={proposal} decision={choice} />
      )}
      {choice === 'returned' && <ReturnProposal proposal={proposal} />}
    </Section>
  )
}
