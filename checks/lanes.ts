import { statSync } from 'node:fs'

/** Deals files out to two lanes of about the same length, always the same way: long files take long. The first is the longer. */
export function inTwoLanes(files: readonly string[]): readonly [readonly string[], readonly string[]] {
  const sizes = new Map(files.map((file) => [file, statSync(file).size]))
  const longestFirst = files.toSorted((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0))
  const lanes: [string[], string[]] = [[], []]
  const length = (lane: readonly string[]) => lane.reduce((sum, file) => sum + (sizes.get(file) ?? 0), 0)
  for (const file of longestFirst) lanes[length(lanes[1]) < length(lanes[0]) ? 1 : 0].push(file)
  return length(lanes[0]) < length(lanes[1]) ? [lanes[1], lanes[0]] : lanes
}
