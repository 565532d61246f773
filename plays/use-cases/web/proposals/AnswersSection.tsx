import { DefinitionList } from '@pilothouse/platform/ui/DefinitionList'
import { Section } from '@pilothouse/platform/ui/Section'
import type { ReactNode } from 'react'
import { standingCopies, type CopiedAnswer } from '../../proposals/copying/copied-answer.ts'
import type { ProposalRecord } from '../../proposals/pilot-proposal.ts'
import { questionnaireOf } from '../../proposals/questionnaire/questionnaire.ts'
import { SimilarLink } from '../reference/SimilarLink.tsx'
import { AnswerText } from './AnswerText.tsx'

/** All answers, group by group. `action` may add something to each group's title. */
export function AnswersSection(props: {
  readonly record: ProposalRecord
  readonly action?: (groupId: string) => ReactNode
}): ReactNode {
  const { proposal, names } = props.record
  const { groups, standing, version } = questionnaireOf(proposal.questionnaire)
  const copies = new Map(standingCopies(proposal.copied, proposal.answers).map((copy) => [copy.question, copy]))
  return (
    <>
      {groups.map(({ id, title, questions }) => (
        <Section key={id} title={title} action={props.action?.(id)}>
          <DefinitionList
            items={questions.map((question) => ({
              term: question.label,
              value: isShown(proposal.answers[question.id]) ? (
                <>
                  <AnswerText question={question} answer={proposal.answers[question.id]} names={names} />
                  <Source copy={copies.get(question.id)} />
                </>
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

/** Whose words an answer still is, for whoever decides. */
function Source({ copy }: { readonly copy: CopiedAnswer | undefined }): ReactNode {
  if (!copy) return null
  return (
    <div className="copied">
      Word for word from <SimilarLink use={copy.from} /> ({copy.from.agency}),{' '}
      {copy.confirmed ? 'confirmed by the team' : 'not confirmed yet'}
    </div>
  )
}

const isShown = (answer: unknown): boolean =>
  !(answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0))
