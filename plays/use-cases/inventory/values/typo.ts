/** Words whose change turns an answer round; they are never read as slips of the pen. */
const fixed = new Set(['no', 'not', 'non', 'yes', 'none', 'other', 'but', 'high', 'both', 'inhouse'])

/** Steps between two words: letters put in, left out, changed, or swapped with a neighbour. */
function steps(left: string, right: string): number {
  let before: number[] = []
  let row = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let i = 1; i <= left.length; i++) {
    const next = [i]
    for (let j = 1; j <= right.length; j++) next.push(cheapest(left, right, i, j, { before, row, next }))
    before = row
    row = next
  }
  return row[right.length] ?? 0
}

interface Rows {
  readonly before: readonly number[]
  readonly row: readonly number[]
  readonly next: readonly number[]
}

function cheapest(left: string, right: string, i: number, j: number, { before, row, next }: Rows): number {
  const change = left[i - 1] === right[j - 1] ? 0 : 1
  const swapped = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]
  const options = [(row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + change]
  return Math.min(...options, swapped ? (before[j - 2] ?? 0) + 1 : Infinity)
}

/**
 * Whether `written` is plainly `meant` with a slip of the pen. Short words, words that turn the answer round, and other
 * endings ("deploy" for "deployed") are no slips; singular for plural is.
 */
export function isSlip(written: string, meant: string): boolean {
  if (written === meant || `${written}s` === meant || written === `${meant}s`)
    return written.length > 3 || written === meant
  if (fixed.has(written) || fixed.has(meant) || Math.min(written.length, meant.length) < 5) return false
  if (written[0] !== meant[0] || written.at(-1) !== meant.at(-1)) return false
  return steps(written, meant) <= (meant.length >= 10 ? 2 : 1)
}
