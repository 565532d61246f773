import { z } from 'zod'
import { UseFacts } from '../obligations/facts/use-facts.ts'

/** What a reviewer looks at: the use as its record says on one day. */
export const ReviewedRecord = z.object({
  title: z.string(),
  summary: z.string(),
  office: z.string(),
  owner: z.string(),
  stage: z.string(),
  /** The pilot's scope in words; empty when there is none. */
  scope: z.string(),
  /** OMB's columns, as reported. */
  cells: z.record(z.string(), z.string()),
  /** What policy asks about; null before it was worked out. */
  facts: UseFacts.nullable(),
})
export type ReviewedRecord = z.infer<typeof ReviewedRecord>

/** One line of a record, as a reader sees it. */
export const RecordLine = z.object({ what: z.string(), value: z.string() })
export type RecordLine = z.infer<typeof RecordLine>

/** The record in lines: what it is, what policy asks about, and what the inventory reports. */
export const RecordLines = z.object({
  plain: z.array(RecordLine),
  facts: z.array(RecordLine),
  cells: z.array(RecordLine),
})
export type RecordLines = z.infer<typeof RecordLines>

/** Something that is not as it was. */
export const RecordChange = z.object({ what: z.string(), from: z.string(), to: z.string() })
export type RecordChange = z.infer<typeof RecordChange>

/** How its parts are called; facts and columns go by their own labels. */
const labels = [
  ['title', 'Name'],
  ['summary', 'What it is for'],
  ['office', 'Office'],
  ['owner', 'Owner'],
  ['stage', 'Stage'],
  ['scope', 'Pilot scope'],
] as const

/** What facts and columns are called, and how their values are said. */
export interface Saying {
  readonly fact: (name: string, value: unknown) => RecordLine
  readonly cell: (name: string) => string
}

/** A record in lines. */
export const linesOf = (record: ReviewedRecord, say: Saying): RecordLines => ({
  plain: labels.map(([key, what]) => ({ what, value: record[key] })),
  facts: Object.entries(record.facts ?? {})
    .filter(([name]) => name !== 'stage')
    .map(([name, value]) => say.fact(name, value)),
  cells: Object.entries(record.cells)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ({ what: say.cell(name), value })),
})

/** What changed from one look to the next, line by line. */
export function changesBetween(before: RecordLines, after: RecordLines): RecordChange[] {
  const [old, now] = [valuesOf(before), valuesOf(after)]
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((what) => ({ what, from: old.get(what) ?? '', to: now.get(what) ?? '' }))
    .filter(({ from, to }) => from !== to)
}

const valuesOf = ({ plain, facts, cells }: RecordLines): ReadonlyMap<string, string> =>
  new Map([...plain, ...facts, ...cells].map(({ what, value }) => [what, value]))
