import { z } from 'zod'

import cots2025 from '@pilothouse/packs/inventory/omb-2025-cots.json' with { type: 'json' }
import omb2024 from '@pilothouse/packs/inventory/omb-2024.json' with { type: 'json' }

import { ColumnName, inventoryColumns } from '../inventory-column.ts'
import { spellingKey, words } from '../values/spelling.ts'
import { headingForms } from './heading-forms.ts'

/** What a heading stands for, and how sure that is. */
export interface KnownHeading<Name extends string = ColumnName> {
  readonly column: Name
  readonly sure: 'exact' | 'close' | 'check'
  readonly note?: string
}

const Pack2024 = z.object({
  columns: z.array(
    z.object({
      heading: z.string(),
      to: ColumnName.optional(),
      sure: z.enum(['same question', 'near']).optional(),
      note: z.string().optional(),
    }),
  ),
})

/** The columns of the list of commercial products, by our short names. */
export const CotsColumn = z.enum(['agency', 'task', 'used', 'products', 'licences'])
export type CotsColumn = z.infer<typeof CotsColumn>

/** OMB's list of commercial off-the-shelf AI: its columns, its 20 tasks and its bands of licences. */
export const cotsPack = z
  .object({
    version: z.string(),
    columns: z.array(z.object({ name: CotsColumn, heading: z.string(), alsoHeaded: z.array(z.string()) })),
    tasks: z.array(z.object({ letter: z.string(), task: z.string() })),
    bands: z.array(z.string()),
  })
  .parse(cots2025)

const pack2024 = Pack2024.parse(omb2024)

/** Spelling → column. */
type Book<Name extends string> = ReadonlyMap<string, KnownHeading<Name>>

function bookOf<Name extends string>(
  columns: readonly { name: Name; heading: string; alsoHeaded: string[] }[],
): Book<Name> {
  const book = new Map<string, KnownHeading<Name>>()
  for (const { name, alsoHeaded } of columns)
    for (const form of alsoHeaded) book.set(spellingKey(form), { column: name, sure: 'close' })
  for (const { name, heading } of columns)
    for (const form of headingForms(heading)) book.set(form, { column: name, sure: 'exact' })
  for (const { name } of columns) book.set(spellingKey(name), { column: name, sure: 'exact' })
  return book
}

const book2025 = bookOf(inventoryColumns)
const bookCots = bookOf(cotsPack.columns)
const book2024 = new Map(pack2024.columns.map((column) => [spellingKey(column.heading), column]))

function lookUp<Name extends string>(book: Book<Name>, heading: string): KnownHeading<Name> | undefined {
  const [whole = '', ...others] = headingForms(heading)
  const known = book.get(whole)
  if (known) return known
  const form = others.find((other) => book.has(other))
  const found = book.get(form ?? '')
  return found && { ...found, sure: 'close' }
}

/** How much of two headings is the same words, from 0 to 1. */
function likeness(left: readonly string[], right: readonly string[]): number {
  const rest = [...right]
  const shared = left.filter((word) => {
    const at = rest.indexOf(word)
    if (at >= 0) rest.splice(at, 1)
    return at >= 0
  })
  return (2 * shared.length) / (left.length + right.length)
}

const longHeadings = inventoryColumns.map(({ name, heading }) => ({
  name,
  words: words(heading.split(/\bSub ?practice|\bPractice:/i)[0] ?? ''),
}))

function nearest(heading: string): KnownHeading | undefined {
  const written = words(heading.split(/\bSub ?practice|\bPractice:/i)[0] ?? '')
  if (written.length < 5) return undefined
  const [best, next] = longHeadings
    .map((candidate) => ({ name: candidate.name, like: likeness(written, candidate.words) }))
    .sort((a, b) => b.like - a.like)
  return best && best.like >= 0.8 && best.like - (next?.like ?? 0) >= 0.1
    ? { column: best.name, sure: 'check' }
    : undefined
}

/** Whether the heading belongs to the 2024 form and to no other. */
export function isOnly2024(heading: string): boolean {
  return headingForms(heading).some((form) => book2024.has(form)) && !lookUp(book2025, heading)
}

/** What a heading of an inventory stands for; 2024 headings count only where the sheet is of that year. */
export function knownHeading(heading: string, year: 2024 | 2025): KnownHeading | undefined {
  if (year === 2025) return lookUp(book2025, heading) ?? nearest(heading)
  const form = headingForms(heading).find((each) => book2024.has(each))
  const old = book2024.get(form ?? '')
  if (!old) return lookUp(book2025, heading)
  const note = old.note === undefined ? {} : { note: old.note }
  return old.to && { column: old.to, sure: old.sure === 'near' ? 'check' : 'exact', ...note }
}

/** What a heading of the list of commercial products stands for. */
export function knownCotsHeading(heading: string): KnownHeading<CotsColumn> | undefined {
  return lookUp(bookCots, heading)
}
