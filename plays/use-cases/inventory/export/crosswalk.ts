import { z } from 'zod'

import usCa from '@pilothouse/packs/inventory/crosswalk-us-ca.json' with { type: 'json' }
import usCt from '@pilothouse/packs/inventory/crosswalk-us-ct.json' with { type: 'json' }
import usMd from '@pilothouse/packs/inventory/crosswalk-us-md.json' with { type: 'json' }
import usNy from '@pilothouse/packs/inventory/crosswalk-us-ny.json' with { type: 'json' }
import usTx from '@pilothouse/packs/inventory/crosswalk-us-tx.json' with { type: 'json' }
import usVt from '@pilothouse/packs/inventory/crosswalk-us-vt.json' with { type: 'json' }

import { ColumnName } from '../inventory-column.ts'
import { readLetters } from '../values/answer-letter.ts'
import { csvFile } from './csv-lines.ts'
import type { CrosswalkCode } from './export-format.ts'
import type { ExportedRow, ExportedRows } from './exported-row.ts'

/** How a state's inventory is filled from OMB's columns: each field with its sources and how sure it is. */
export const Crosswalk = z.object({
  pack: z.string(),
  version: z.string(),
  date: z.iso.date(),
  place: z.string(),
  law: z.string(),
  source: z.string(),
  sure: z.enum(['verified', 'secondary', 'recalled']),
  notes: z.array(z.string()),
  fields: z.array(
    z.object({
      heading: z.string(),
      from: z.array(ColumnName),
      sure: z.enum(['verified', 'secondary', 'recalled']),
      note: z.string().optional(),
    }),
  ),
})
export type Crosswalk = z.infer<typeof Crosswalk>

const packs = { 'us-ca': usCa, 'us-ct': usCt, 'us-md': usMd, 'us-ny': usNy, 'us-tx': usTx, 'us-vt': usVt }

/** The crosswalk of that state. */
export function crosswalk(code: CrosswalkCode): Crosswalk {
  return Crosswalk.parse(packs[code])
}

function answer({ values }: ExportedRow, from: readonly ColumnName[]): string {
  const parts = from.map((column) => readLetters(values[column]).rest).filter((part) => part !== '')
  return parts.join('\n')
}

/** The state's file. Each heading says how sure its field is; what OMB never asks is left blank for a person. */
export function crosswalkCsv(code: CrosswalkCode, rows: ExportedRows): AsyncGenerator<string> {
  const { fields } = crosswalk(code)
  return csvFile(
    fields.map(({ heading, sure }) => `${heading} [${sure}]`),
    rows,
    (row) => fields.map(({ from }) => answer(row, from)),
  )
}
