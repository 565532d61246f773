import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import type { ReactNode } from 'react'
import { isBlank, listAnswer, rowsAnswer, textOf, type Answer } from '../../proposals/questionnaire/answers.ts'
import type { Question } from '../../proposals/questionnaire/questionnaire.ts'

/** An answer to read. Ids show as the names behind them. */
export function AnswerText(props: {
  readonly question: Question
  readonly answer: Answer | undefined
  readonly names: Readonly<Record<string, string>>
}): ReactNode {
  const { question, answer, names } = props
  if (answer === undefined || isBlank(answer)) return null
  const named = (id: string): string => names[id] ?? 'No longer on record'
  switch (question.type) {
    case 'rows':
      return <RowsTable label={question.label} columns={question.columns ?? []} rows={rowsAnswer(answer)} />
    case 'people':
    case 'priorities':
      return listAnswer(answer).map(named).join('\n')
    case 'some-of':
      return listAnswer(answer).join('\n')
    case 'organisation':
      return named(textOf(answer))
    case 'date':
      return isDay(textOf(answer)) ? <PlainTime at={textOf(answer)} /> : textOf(answer)
    default:
      return textOf(answer)
  }
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))

function RowsTable(props: {
  readonly label: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}): ReactNode {
  const { label, columns, rows } = props
  return (
    <table className="usa-table usa-table--stacked">
      <caption className="usa-sr-only">{label}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) => (
              <td key={column} data-label={columns[column]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
