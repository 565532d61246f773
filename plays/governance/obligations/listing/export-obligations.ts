import { stringify } from 'csv-stringify'
import { Readable } from 'node:stream'
import type { Context } from '@pilothouse/platform/context'
import type { Download } from '@pilothouse/platform/http/serve'
import type { ListedObligation, ObligationFilter } from './obligation-record.ts'
import { listObligations } from './list-obligations.ts'

const PAGE = 200

/** The duties that a filter lets through, as CSV. Read page by page: a large agency has a million. */
export async function exportObligations(
  context: Context,
  filter: Omit<ObligationFilter, 'page' | 'pageSize'>,
): Promise<Download> {
  const lines = Readable.from(rowsOf(context, filter)).pipe(
    stringify({ header: true, columns: [...headings], bom: true }),
  )
  return {
    fileName: 'duties.csv',
    type: 'text/csv; charset=utf-8',
    body: Readable.toWeb(lines) as ReadableStream<Uint8Array>,
  }
}

const headings = [
  'Use case',
  'Stage',
  'Duty',
  'State',
  'Why',
  'Due before',
  'Due on',
  'Owed by',
  'Role',
  'Pack',
  'Version',
  'Source',
  'How sure',
  'Pieces of evidence',
] as const

async function* rowsOf(
  context: Context,
  filter: Omit<ObligationFilter, 'page' | 'pageSize'>,
): AsyncGenerator<string[]> {
  for (let page = 1; ; page++) {
    const { obligations, total } = await listObligations(context, { ...filter, page, pageSize: PAGE })
    yield* obligations.map(rowOf)
    if (page * PAGE >= total) return
  }
}

const rowOf = (one: ListedObligation): string[] =>
  [
    one.useCaseTitle,
    one.stage ?? '',
    one.title,
    one.state,
    one.because,
    one.dueBefore ?? '',
    one.dueOn ?? '',
    one.owedByName,
    one.owedByRole,
    one.packTitle,
    one.packVersion,
    one.source.place,
    one.source.sureness,
    String(one.evidenceCount),
  ].map(plain)

/** A cell that a spreadsheet would take for a formula is kept as text. */
const plain = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
