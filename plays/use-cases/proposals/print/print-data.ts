import type { ProposalRecord } from '../pilot-proposal.ts'
import { isBlank, listAnswer, rowsAnswer, textOf, type Answer } from '../questionnaire/answers.ts'
import { questionnaireOf, type Question } from '../questionnaire/questionnaire.ts'

/** A proposal as the printed page needs it: plain texts and lists. */
export function printData({ proposal, steps, names }: ProposalRecord, footer: string): object {
  const { standing, version, groups } = questionnaireOf(proposal.questionnaire)
  return {
    title: proposal.title || 'Untitled pilot proposal',
    standing,
    footer,
    facts: [
      { name: 'Owner', value: proposal.ownerName },
      { name: 'Status', value: proposal.status },
      { name: 'Last changed', value: proposal.updatedAt.slice(0, 10) },
      { name: 'Questionnaire', value: `version ${version}` },
    ],
    groups: groups.map(({ title, questions }) => ({
      title,
      questions: questions.map((question) => ({
        label: question.label,
        ...printed(question, proposal.answers[question.id], names),
      })),
    })),
    steps: steps.map(
      ({ at, status, byName, reason }) => `${at.slice(0, 10)}: ${status} by ${byName}${reason ? `. ${reason}` : ''}`,
    ),
  }
}

function printed(
  { type, columns = [] }: Question,
  answer: Answer | undefined,
  names: Readonly<Record<string, string>>,
): object {
  if (isBlank(answer)) return { kind: 'text', lines: ['Not answered.'] }
  if (type === 'rows') return { kind: 'rows', columns, rows: rowsAnswer(answer) }
  const named = (id: string) => names[id] ?? 'Somebody or something that is no longer on record'
  if (type === 'people' || type === 'priorities') return { kind: 'list', items: listAnswer(answer).map(named) }
  if (type === 'some-of') return { kind: 'list', items: listAnswer(answer) }
  if (type === 'organisation') return { kind: 'text', lines: [named(textOf(answer))] }
  return { kind: 'text', lines: textOf(answer).split(/\n+/) }
}
