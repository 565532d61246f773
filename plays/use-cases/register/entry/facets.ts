import { inventoryColumns, selectionsOf, type ColumnName } from '../../inventory/inventory-column.ts'
import type { InventoryRow } from '../../inventory/inventory-row.ts'
import { normaliseValue } from '../../inventory/values/normalise-value.ts'
import { partsOf } from '../../inventory/values/selection-index.ts'
import type { Facets } from './register-entry.ts'

/** What stands where nothing was reported, or nothing that OMB's list knows. */
export const notReported = 'not-reported'

/** The facts of a row that the register is searched by. */
export function facetsOf(row: InventoryRow): Facets {
  return {
    agencyKey: row.agency.toLowerCase(),
    stage: keyOf('development_stage', row),
    impact: keyOf('is_high_impact', row),
    topic: keyOf('topic_area', row),
    classification: keyOf('classification', row),
    year: yearOf(row.operational_date),
  }
}

/** An answer, spelled for an address: `Law Enforcement` → `law-enforcement`. */
function facetKey(answer: string): string {
  const words = answer.toLowerCase().match(/[a-z0-9]+/g) ?? []
  return words.join('-')
}

/** A choice that a reader has: what stands in the address, and what it is called. */
export interface FacetChoice {
  readonly key: string
  readonly label: string
}

const choices = new Map(inventoryColumns.map(({ name }) => [name, choicesOf(name)]))

function choicesOf(column: ColumnName): readonly FacetChoice[] {
  const answers = selectionsOf(column).map(({ value }) => partsOf(value).answer)
  return [...answers.map((label) => ({ key: facetKey(label), label })), { key: notReported, label: 'Not reported' }]
}

/** The choices that a column offers a reader, in OMB's order. */
export const facetChoices = (column: ColumnName): readonly FacetChoice[] => choices.get(column) ?? []

/** What a choice of that column is called. */
export const facetLabel = (column: ColumnName, key: string): string =>
  facetChoices(column).find((choice) => choice.key === key)?.label ?? 'Not reported'

function keyOf(column: ColumnName, row: InventoryRow): string {
  const { kind, value } = normaliseValue(column, row[column])
  return kind === 'recognised' ? facetKey(partsOf(value).answer) : notReported
}

/** The year in a date as reported; null when it names none. */
function yearOf(date: string): number | null {
  const year = /\b(19[5-9]\d|20\d\d)\b/.exec(date)?.[1]
  return year === undefined ? null : Number(year)
}
