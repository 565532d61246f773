import type { LintReport } from '@pilothouse/use-cases/inventory/lint-file'
import { lintFile } from '@pilothouse/use-cases/inventory/lint-file'
import type { InventoryOptions } from './inventory-options.ts'
import { readHandedFile } from './read-handed-file.ts'
import { printJson } from './print-json.ts'

const SHOWN = 5

/** Lints a file. Needs no database. 1 when something at error level was found. */
export async function runLint([file = '']: readonly string[], { json }: InventoryOptions): Promise<number> {
  const { bytes, name } = await readHandedFile(file)
  const report = await lintFile(bytes, name, new Date().toISOString().slice(0, 10))
  if (json) await printJson(report)
  else console.log(inWords(report))
  return report.findings.some(({ severity }) => severity === 'error') ? 1 : 0
}

function inWords({ rows, recodings, unrecognised, findings }: LintReport): string {
  const groups = [...Map.groupBy(findings, ({ rule, severity }) => `${severity}: ${rule}`)]
  const lines = groups.flatMap(([title, group]) => {
    const shown = group.slice(0, SHOWN).map(({ row, column, message }) => `    row ${row}, ${column}: ${message}`)
    const rest = group.length > SHOWN ? [`    … and ${group.length - SHOWN} more`] : []
    return ['', `${title} (${group.length})`, ...shown, `    To mend: ${group[0]?.mend ?? ''}`, ...rest]
  })
  const head = `${rows.length} rows, ${recodings.length} values in another spelling, ${unrecognised.length} answers not recognised, ${findings.length} findings`
  return [head, ...lines].join('\n')
}
