import { z } from 'zod'

import { inventoryColumns, ombPack } from '../inventory-column.ts'
import { InventoryRow } from '../inventory-row.ts'
import type { ExportedRows } from './exported-row.ts'

/** What stood in columns of the imported file that OMB does not have, by heading. */
const OtherColumns = z.object({ otherColumns: z.record(z.string(), z.string()).optional() })

/** The whole inventory as one JSON document: which definition it follows, and the use cases by OMB's short names. */
export const InventoryDocument = z.object({
  definition: z.object({ pack: z.string(), version: z.string(), date: z.iso.date(), source: z.string() }),
  useCases: z.array(InventoryRow.and(OtherColumns)),
})
export type InventoryDocument = z.infer<typeof InventoryDocument>

/** The JSON Schema of that document, with each column's heading and its accepted answers. */
export function inventorySchema(): object {
  const properties = inventoryColumns.map(({ name, heading, instructions, type, selections }) => {
    const examples = selections?.map(({ value }) => value)
    return [
      name,
      { type: 'string', title: heading, description: instructions, ...(type === 'one-of' ? { examples } : {}) },
    ]
  })
  const row = {
    type: 'object',
    properties: {
      ...Object.fromEntries(properties),
      otherColumns: {
        type: 'object',
        description: 'Columns of the imported file that OMB does not have, by heading',
        additionalProperties: { type: 'string' },
      },
    },
    required: inventoryColumns.map(({ name }) => name),
  }
  const document = z.toJSONSchema(InventoryDocument)
  return { ...document, properties: { ...document.properties, useCases: { type: 'array', items: row } } }
}

/** The document piece by piece, one use case at a time. */
export async function* inventoryJson(rows: ExportedRows): AsyncGenerator<string> {
  const { pack, version, date, source } = ombPack
  yield `{"definition":${JSON.stringify({ pack, version, date, source })},"useCases":[`
  let between = '\n'
  for await (const { values, extras = {} } of rows) {
    const others = Object.keys(extras).length > 0 ? { otherColumns: extras } : {}
    yield between + JSON.stringify({ ...values, ...others })
    between = ',\n'
  }
  yield '\n]}\n'
}
