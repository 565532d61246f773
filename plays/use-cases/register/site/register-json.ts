import { z } from 'zod'
import { ColumnName, ombPack } from '../../inventory/inventory-column.ts'
import { InventoryRow } from '../../inventory/inventory-row.ts'
import { Withheld, type RegisterEntry } from '../entry/register-entry.ts'

/** One use in the register's JSON. */
export const RegisterUse = z.object({
  number: z.int().describe('Stays with this use for good'),
  url: z.url().describe('Its page'),
  publishedAt: z.iso.datetime().describe('When it was last published with a change'),
  fields: InventoryRow.describe('OMB’s short column name → the text as published; blank when not reported or withheld'),
  withheld: Withheld.describe('Withheld field → the lawful reason'),
})

/** The register's JSON document. */
export const RegisterDocument = z.object({
  definition: z
    .object({ pack: z.string(), version: z.string(), date: z.iso.date(), source: z.string() })
    .describe('What the fields follow'),
  uses: z.array(RegisterUse),
})

/** The JSON Schema of that document, as text. */
export const registerSchema = (): string =>
  JSON.stringify({ ...z.toJSONSchema(RegisterDocument), title: 'AI use register' }, null, 2)

/** The document piece by piece. */
export async function* registerJson(entries: AsyncIterable<RegisterEntry>, baseUrl: string): AsyncGenerator<string> {
  const { pack, version, date, source } = ombPack
  yield `{"definition":${JSON.stringify({ pack, version, date, source })},"uses":[`
  let between = '\n'
  for await (const { number, publishedAt, row, withheld } of entries) {
    const use: z.input<typeof RegisterUse> = {
      number,
      url: `${baseUrl}/register/uses/${number}`,
      publishedAt,
      fields: inOrder(row),
      withheld,
    }
    yield between + JSON.stringify(use)
    between = ',\n'
  }
  yield '\n]}\n'
}

/** The database keeps no order of its own. */
const inOrder = (row: InventoryRow): InventoryRow =>
  InventoryRow.parse(Object.fromEntries(ColumnName.options.map((name) => [name, row[name]])))
