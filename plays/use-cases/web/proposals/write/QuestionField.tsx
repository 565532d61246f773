import { CheckboxesField, choicesOf, RadioField } from '@pilothouse/platform/ui/ChoiceField'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { DateField, TextField } from '@pilothouse/platform/ui/TextField'
import type { ReactNode } from 'react'
import type { ProposalChoices } from '../../../proposals/listing/proposal-list.ts'
import { listAnswer, rowsAnswer, textOf, type Answer } from '../../../proposals/questionnaire/answers.ts'
import type { Question } from '../../../proposals/questionnaire/questionnaire.ts'
import { OfficeField } from '../../use-case/OfficeField.tsx'
import { PeopleField } from './PeopleField.tsx'
import { QuestionHint } from './QuestionHint.tsx'
import { RowsField } from './RowsField.tsx'

/** One question, with the control that its type asks for. */
export function QuestionField(props: {
  readonly question: Question
  readonly answer: Answer | undefined
  readonly choices: ProposalChoices
  readonly comments: readonly string[]
  readonly onAnswer: (answer: Answer) => void
}): ReactNode {
  const { question, answer, choices, comments, onAnswer } = props
  const { label, options = [] } = question
  const words = { label, optional: !question.required, hint: <QuestionHint question={question} comments={comments} /> }
  const base = { id: `question-${question.id}`, name: question.id, problem: undefined }
  const text = { ...base, value: textOf(answer), set: onAnswer }
  const list = { ...base, value: [...listAnswer(answer)], set: onAnswer }
  switch (question.type) {
    case 'line':
      return <TextField {...words} field={text} limit={500} />
    case 'number':
      return <TextField {...words} field={text} short limit={6} />
    case 'date':
      return <DateField {...words} field={text} />
    case 'one-of':
      return <RadioField {...words} field={text} choices={choicesOf(options)} />
    case 'some-of':
      return <CheckboxesField {...words} field={list} choices={choicesOf(options)} />
    case 'people':
      return <PeopleField {...words} field={list} people={choices.people} />
    case 'priorities':
      return (
        <CheckboxesField
          {...words}
          field={list}
          choices={choices.priorities.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )
    case 'rows':
      return (
        <RowsField
          {...words}
          id={base.id}
          columns={question.columns ?? []}
          rows={rowsAnswer(answer)}
          onRows={onAnswer}
        />
      )
    case 'organisation':
      return <OfficeField field={text} />
    default:
      return <TextAreaField {...words} field={text} rows={5} limit={10_000} />
  }
}
