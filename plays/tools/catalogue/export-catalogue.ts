import { dayOf } from '@pilothouse/platform/day'
import { stringify } from 'csv-stringify/sync'
import type { Context } from '@pilothouse/platform/context'
import type { Download } from '@pilothouse/platform/http/serve'
import type { EntryFilter, EntryLine } from './entry-record.ts'
import { listCatalogue } from './list-catalogue.ts'

const heading = [
  'Name',
  'Key',
  'Kind',
  'Provider',
  'State',
  'Since',
  'Until',
  'Data it may receive',
  'Conditions',
  'Decided by',
  'Authorizations in force',
  'License',
  'Context in tokens',
]

/** The list of the catalogue as a CSV file, with the same filters. Cells that a spreadsheet would run as formulas are quoted. */
export async function exportCatalogue(context: Context, filter: EntryFilter): Promise<Download> {
  const lines = await listCatalogue(context, filter)
  const body = `\uFEFF${stringify([heading, ...lines.map(cellsOf)], { escape_formulas: true })}`
  return { fileName: `tools-${dayOf(context.now())}.csv`, type: 'text/csv; charset=utf-8', body }
}

const cellsOf = ({ entry, standing, authorized }: EntryLine): string[] => [
  entry.name,
  entry.key,
  entry.kind,
  entry.providerName,
  standing.state,
  standing.from ?? '',
  standing.until ?? '',
  standing.dataCategories.join('; '),
  standing.conditions,
  standing.decidedByName,
  authorized.join('; '),
  entry.licence,
  entry.contextTokens === null ? '' : String(entry.contextTokens),
]
