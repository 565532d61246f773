import { Page } from '@pilothouse/platform/ui/Page'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { listProposalChoices } from '../../../proposals/contract.ts'
import type { ProposalRecord } from '../../../proposals/pilot-proposal.ts'
import type { Answers } from '../../../proposals/questionnaire/answers.ts'
import { questionnaireOf, questionsOf } from '../../../proposals/questionnaire/questionnaire.ts'
import { ChooseTexts } from './ChooseTexts.tsx'
import type { KeptAnswers } from './kept-answers.ts'

/** Before somebody writes on: this browser kept text that was never saved. Which text stays? */
export function RestoreDraft(props: {
  readonly record: ProposalRecord
  readonly kept: KeptAnswers
  readonly onChoose: (chosen: Answers) => void
}): ReactNode {
  const { record, kept, onChoose } = props
  const { proposal } = record
  const { people, priorities, organisations } = useAnswer(listProposalChoices, {})
  const choices = [...people, ...priorities, ...organisations].map(({ id, name }) => [id, name] as const)
  return (
    <Page
      title={proposal.title || 'Untitled proposal'}
      purpose="You typed text in this browser that did not reach the server. Choose which text stays, then write on."
      crumbs={[{ label: 'Pilot proposals', to: '/use-cases/proposals' }]}
    >
      <ChooseTexts
        title="Your text from last time is still here"
        differing={kept.questions}
        sides={[
          {
            title: 'Saved on the server',
            take: 'Keep the saved text',
            takeAll: 'Keep the saved text everywhere',
            answers: proposal.answers,
          },
          {
            title: 'Typed in this browser',
            take: 'Bring back what I typed',
            takeAll: 'Bring back everything that I typed',
            answers: kept.answers,
          },
        ]}
        questions={questionsOf(questionnaireOf(proposal.questionnaire))}
        names={{ ...record.names, ...Object.fromEntries(choices) }}
        onSettle={onChoose}
      />
    </Page>
  )
}
