import { selectionsOf, type ColumnName } from '../../inventory/inventory-column.ts'
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
const facetKey = (answer: string): string =>
  answer
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')

/** A choice that a reader has: what stands in the address, and what it is called. */
export interface FacetChoice {
  readonly key: string
  readonly label: string
}

/** The choices that a column offers a reader, in OMB's order. */
export const facetChoices = (column: ColumnName): readonly FacetChoice[] => [
  ...selectionsOf(column).map(({ value }) => ({ key: facetKey(partsOf(value).answer), label: partsOf(value).answer })),
  { key: notReported, label: 'Not reported' },
]

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
