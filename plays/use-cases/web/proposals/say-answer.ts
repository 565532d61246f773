import { isBlank, listAnswer, rowsAnswer, textOf, type Answer } from '../../proposals/questionnaire/answers.ts'

/** An answer as one text, for comparing two. */
export function sayAnswer(answer: Answer | undefined, names: Readonly<Record<string, string>>): string {
  if (answer === undefined || isBlank(answer)) return ''
  const named = (item: string): string => names[item] ?? item
  if (typeof answer === 'string') return named(textOf(answer))
  const list = listAnswer(answer)
  return list.length > 0
    ? list.map(named).join('\n')
    : rowsAnswer(answer)
        .map((row) => row.join(' · '))
        .join('\n')
}
