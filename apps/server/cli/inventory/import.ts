import { Readable } from 'node:stream'
import type { ImportSummary } from '@pilothouse/use-cases/server'
import { importFile } from '@pilothouse/use-cases/server'
import type { InventoryOptions } from './inventory-options.ts'
import { printJson } from './print-json.ts'
import { readHandedFile } from './read-handed-file.ts'
import { withAgency } from './with-agency.ts'

/** Imports a file; without --accept it only shows what would happen. 1 when rows wait for a person. */
export async function runImport([file = '']: readonly string[], options: InventoryOptions): Promise<number> {
  const { bytes, name } = await readHandedFile(file)
  const summary = await withAgency(options, (context) =>
    importFile(context, { fileName: name, accept: options.accept }, Readable.from([bytes])),
  )
  if (options.json) await printJson(summary)
  else for (const line of inWords(summary, options)) console.log(line)
  return summary.undecided.length > 0 ? 1 : 0
}

function inWords({ written, rows, counts, undecided }: ImportSummary, { accept }: InventoryOptions): string[] {
  const { new: added, changed, unchanged, untouched } = counts
  const waiting = undecided.map(({ row, conflict }) => `  row ${row}: ${conflict}`)
  return [
    `${rows} rows: ${added} new, ${changed} changed, ${unchanged} unchanged; ${untouched} uses of the inventory are not in the file and stay as they are`,
    ...(waiting.length > 0
      ? [`${waiting.length} rows wait for a person, so nothing was written. Decide in the import page:`, ...waiting]
      : []),
    ...(written ? ['Written.'] : []),
    ...(!accept && waiting.length === 0 ? ['Nothing was written. Say --accept to write it.'] : []),
  ]
}
