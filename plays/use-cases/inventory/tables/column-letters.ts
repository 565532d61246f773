/** What a spreadsheet calls a column, counted from 0: A, B, … Z, AA. */
export function columnLetters(at: number): string {
  return (at < 26 ? '' : columnLetters(Math.floor(at / 26) - 1)) + String.fromCodePoint(65 + (at % 26))
}
