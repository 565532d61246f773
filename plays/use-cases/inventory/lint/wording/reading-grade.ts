import type { ColumnName } from '../../inventory-column.ts'
import type { LintRule } from '../finding.ts'
import { plainLanguage } from './plain-language-pack.ts'

const columns: readonly ColumnName[] = ['problem_solved', 'benefits', 'system_outputs']

function syllables(word: string): number {
  const vowels = word
    .toLowerCase()
    .replace(/e$/, '')
    .match(/[aeiouy]+/g)
  return Math.max(vowels?.length ?? 1, 1)
}

/** The school grade at which a text can be read (Flesch and Kincaid); undefined for a text too short to tell. */
export function readingGrade(text: string): number | undefined {
  const words = text.match(/[A-Za-z][A-Za-z'’-]*/g) ?? []
  if (words.length < plainLanguage.fewestWords) return undefined
  const sentences = text.split(/[.!?:;]+(?:\s|$)|\n+/).filter((part) => /[A-Za-z]/.test(part)).length
  const sounds = words.reduce((sum, word) => sum + syllables(word), 0)
  return 0.39 * (words.length / Math.max(sentences, 1)) + 11.8 * (sounds / words.length) - 15.59
}

/** A text that few members of the public can read. */
export const hardToRead: LintRule = ({ rows }) =>
  rows.flatMap(({ row, values }) =>
    columns.flatMap((column) => {
      const grade = readingGrade(values[column])
      if (grade === undefined || grade <= plainLanguage.gradeLimit) return []
      return [
        {
          rule: 'reading-grade',
          severity: 'advice' as const,
          row,
          column,
          message: `This reads at grade ${Math.round(grade)}; beyond ${plainLanguage.gradeLimit} few people follow.`,
          mend: 'Use shorter sentences and everyday words.',
        },
      ]
    }),
  )
