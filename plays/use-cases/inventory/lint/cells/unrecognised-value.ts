import type { ColumnName } from '../../inventory-column.ts'
import { inventoryColumn, inventoryColumns } from '../../inventory-column.ts'
import { readLetters } from '../../values/answer-letter.ts'
import { bracketedItems } from '../../values/list-items.ts'
import { selectionIndex } from '../../values/selection-index.ts'
import { spellingKey } from '../../values/spelling.ts'
import type { LintRule } from '../finding.ts'
import { columnLabel } from '../finding.ts'

/** The question whose list has this text, where it was written under another. Short answers fit many questions. */
function answeredElsewhere(column: ColumnName, value: string): ColumnName | undefined {
  const { rest } = readLetters(bracketedItems(value)?.[0] ?? value)
  if (rest.split(/\s+/).length < 4) return undefined
  const key = spellingKey(rest)
  const others = inventoryColumns.filter(({ name, selections }) => selections && name !== column)
  return others.find(({ name }) => selectionIndex(name).bySpelling.has(key))?.name
}

/** An answer that is none of the listed ones in any spelling; it may be the answer to another question. */
export const unrecognisedValue: LintRule = ({ unrecognised }) =>
  unrecognised.map(({ row, column, value }) => {
    const other = answeredElsewhere(column, value)
    const shown = value.length > 80 ? `${value.slice(0, 80)}…` : value
    return {
      rule: other ? 'answer-to-another-question' : 'unrecognised-value',
      severity: 'error',
      row,
      column,
      message: other
        ? `"${shown}" is an answer to ${columnLabel(inventoryColumn(other).heading)}, not to this question.`
        : `"${shown}" is none of the answers that OMB accepts here.`,
      mend: 'Choose one of the listed answers. Nothing was guessed.',
    }
  })
