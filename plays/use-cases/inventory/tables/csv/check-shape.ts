import { Refusal } from '@pilothouse/platform/refusal'

import { longestRow, mostColumns, mostRows } from '../sheet.ts'

const quote = 0x22
const lineFeed = 0x0a
const carriageReturn = 0x0d

function refuse(row: number, fields: number, length: number): void {
  if (row > mostRows)
    throw new Refusal(
      'too-large',
      `The file has more than ${mostRows} rows. Remove what is not inventory and try again.`,
    )
  if (fields > mostColumns)
    throw new Refusal(
      'invalid',
      `Row ${row} has more than ${mostColumns} columns. Remove what is not inventory and try again.`,
    )
  if (length > longestRow)
    throw new Refusal(
      'invalid',
      `Row ${row} is longer than any use case can be. A quotation mark may be missing or one too many.`,
    )
}

/** Refuses separated text with more rows or columns than are read, before a table is made of it and fills the memory. */
export function checkShape(text: string, delimiter: string): void {
  const divider = delimiter.charCodeAt(0)
  let [row, fields, rowStart] = [1, 1, 0]
  let isQuoted = false
  let isFieldStart = true
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (sign === quote) {
      const isDoubled = isQuoted && text.charCodeAt(at + 1) === quote
      if (isDoubled) at++
      else isQuoted = !isQuoted && isFieldStart
      isFieldStart = false
      continue
    }
    const isEnd: boolean = !isQuoted && (sign === lineFeed || sign === carriageReturn)
    if (isEnd || at - rowStart > longestRow || fields > mostColumns) {
      refuse(row, fields, at - rowStart)
      if (sign === lineFeed && text.charCodeAt(at - 1) === carriageReturn) rowStart++
      else [row, fields, rowStart] = [row + 1, 1, at]
    }
    if (!isQuoted && sign === divider) fields++
    isFieldStart = !isQuoted && (isEnd || sign === divider)
  }
  refuse(row, fields, text.length - rowStart)
}
