import { DefinitionList } from '@pilothouse/platform/ui/DefinitionList'
import { Section } from '@pilothouse/platform/ui/Section'
import type { ReactNode } from 'react'
import type { ProposalRecord } from '../../proposals/pilot-proposal.ts'
import { questionnaireOf } from '../../proposals/questionnaire/questionnaire.ts'
import { AnswerText } from './AnswerText.tsx'

/** All answers, group by group. `action` may add something to each group's title. */
export function AnswersSection(props: {
  readonly record: ProposalRecord
  readonly action?: (groupId: string) => ReactNode
}): ReactNode {
  const { proposal, names } = props.record
  const { groups, standing, version } = questionnaireOf(proposal.questionnaire)
  return (
    <>
      {groups.map(({ id, title, questions }) => (
        <Section key={id} title={title} action={props.action?.(id)}>
          <DefinitionList
            items={questions.map((question) => ({
              term: question.label,
              value: isShown(proposal.answers[question.id]) ? (
                <AnswerText question={question} answer={proposal.answers[question.id]} names={names} />
              ) : null,
            }))}
          />
        </Section>
      ))}
      <p>
        Questionnaire of {version}. {standing}
      </p>
    </>
  )
}

const isShown = (answer: unknown): boolean =>
  !(answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0))
