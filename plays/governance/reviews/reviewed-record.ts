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

type Say = { readonly fact: (name: string) => string; readonly cell: (name: string) => string }

/** What changed from one look to the next, part by part. `say` gives facts and columns their labels. */
export function changesBetween(before: ReviewedRecord, after: ReviewedRecord, say: Say): readonly RecordChange[] {
  const plain = labels.map(([key, what]) => ({ what, from: before[key], to: after[key] }))
  const facts = union(before.facts ?? {}, after.facts ?? {}).map(([key, from, to]) => ({
    what: say.fact(key),
    from: inWords(from),
    to: inWords(to),
  }))
  const cells = union(before.cells, after.cells).map(([key, from, to]) => ({
    what: say.cell(key),
    from: inWords(from),
    to: inWords(to),
  }))
  return [...plain, ...facts, ...cells].filter(({ from, to }) => from !== to)
}

const union = (before: object, after: object): readonly (readonly [string, unknown, unknown])[] => {
  const [old, now] = [new Map<string, unknown>(Object.entries(before)), new Map<string, unknown>(Object.entries(after))]
  return [...new Set([...old.keys(), ...now.keys()])].map((key) => [key, old.get(key), now.get(key)] as const)
}

/** A value as a reader sees it; what nobody stated is empty. */
export function inWords(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.join(', ')
  return typeof value === 'string' ? value : ''
}
