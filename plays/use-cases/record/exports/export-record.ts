import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import type { Download } from '@pilothouse/platform/http/serve'
import type { ExportFormat } from '../../inventory/export/export-format.ts'
import { exportInventory, type ExportedFile } from '../../inventory/export/export-inventory.ts'
import type { ExportedRow } from '../../inventory/export/exported-row.ts'
import { inventoryColumns } from '../../inventory/inventory-column.ts'
import { inventoryRow, type InventoryRow } from '../../inventory/inventory-row.ts'
import { normaliseValue } from '../../inventory/values/normalise-value.ts'
import { CELLS_WITH_ID } from '../cells/cells-with-id.store.ts'
import { OTHER_COLUMNS, otherHeadings } from './other-columns.store.ts'
import { listCots } from '../cots/list-cots.ts'

const AT_ONCE = 500

/** For the forms that have no place for them. */
const NO_COLUMNS = sql`'{}'::jsonb`

/** The inventory as a file in the form that was asked for, row by row as the reader takes it. */
export async function exportRecord(context: Context, { format }: { format: ExportFormat }): Promise<ExportedFile> {
  const cots = format === 'cots-csv' ? (await listCots(context)).rows : []
  const headings = format === 'omb-2025-all-csv' ? await context.transaction(otherHeadings) : []
  const others = format === 'json' || format === 'omb-2025-all-csv' ? OTHER_COLUMNS : NO_COLUMNS
  return exportInventory(format, { rows: exportedRows(context, others), cots, otherHeadings: headings })
}

/** The same as a download. */
export async function downloadRecord(context: Context, input: { format: ExportFormat }): Promise<Download> {
  const { name, mediaType, pieces } = await exportRecord(context, input)
  return { fileName: name, type: mediaType, body: bytesOf(pieces) }
}

function bytesOf(pieces: ExportedFile['pieces']): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const iterator = pieces[Symbol.asyncIterator]()
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await iterator.next()
      if (done) controller.close()
      else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value)
    },
    cancel: async () => {
      await iterator.return?.()
    },
  })
}

async function* exportedRows(context: Context, others: RawBuilder<unknown>): AsyncGenerator<ExportedRow> {
  for (let after = '0', more = true; more;) {
    const page = await context.transaction((db) => pageOf(db, after, others))
    for (const { cells, extras } of page) yield { ...exportedRow(cells), extras }
    after = page.at(-1)?.place ?? after
    more = page.length === AT_ONCE
  }
}

async function pageOf(db: Database, after: string, others: RawBuilder<unknown>) {
  const { rows } = await sql`
    select inventory_order as place, ${CELLS_WITH_ID} as cells, ${others} as extras
    from use_case
    where stage is distinct from 'idea' and inventory_order > ${after}
    order by inventory_order limit ${AT_ONCE}
  `.execute(db)
  const Texts = z.record(z.string(), z.string())
  return z.array(z.object({ place: z.string(), cells: Texts, extras: Texts })).parse(rows)
}

/** A kept row on its way out: as it is kept, and with every answer that is recognised in full. */
export function exportedRow(cells: Readonly<Record<string, string>>): ExportedRow {
  const reported: Partial<InventoryRow> = {}
  const values: Partial<InventoryRow> = {}
  for (const { name } of inventoryColumns) {
    const text = cells[name] ?? ''
    const { kind, value } = normaliseValue(name, text)
    reported[name] = text
    values[name] = kind === 'recognised' || kind === 'blank' ? value : text
  }
  return { reported: inventoryRow(reported), values: inventoryRow(values) }
}
