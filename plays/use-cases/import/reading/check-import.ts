import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import type { Finding } from '../../inventory/lint/finding.ts'
import { lintApart } from '../../record/linting/lint-apart.ts'
import type { LintFrame } from '../../record/linting/lint-cells.ts'
import type { RowFinding } from '../import-row.ts'
import type { UnderstoodFile } from '../inventory-import.ts'
import { findImportRow } from '../inventory-import.store.ts'
import { holdOpenImport } from './hold-open-import.ts'
import { keptRows, saveFindings } from './staged-rows.store.ts'

/** Looks through all rows of an import again, as they are after recodings and mends. */
export async function checkImport(context: Context, { id }: { id: string }): Promise<{ findings: number }> {
  const { understood, rows } = await context.transaction(async (db) => ({
    understood: (await findImportRow(db, id)).understood,
    rows: await keptRows(db, id),
  }))
  const findings = await lintApart(rows, frameOf(context, understood))
  await context.transaction(async (db) => {
    await holdOpenImport(db, id)
    await saveFindings(
      db,
      id,
      [...findingsByRow(findings)].map(([row, found]) => ({ row, findings: found })),
    )
  })
  return { findings: findings.length }
}

/** What the lint knows of a file besides its rows. */
export const frameOf = (context: Pick<Context, 'now'>, file: UnderstoodFile | null): LintFrame => ({
  missing: file?.missing ?? [],
  marked: file?.marked ?? [],
  today: dayOf(context.now()),
})

/** Row → what was found in it. What concerns the whole file is not among it. */
export function findingsByRow(findings: readonly Finding[]): Map<number, RowFinding[]> {
  const byRow = new Map<number, RowFinding[]>()
  for (const { row, ...finding } of findings) {
    if (row > 0) byRow.set(row, [...(byRow.get(row) ?? []), finding])
  }
  return byRow
}
