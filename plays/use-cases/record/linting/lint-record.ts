import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import { recordState } from '../../import/planning/plan.store.ts'
import { keptCells } from '../cells/inventory-entry.store.ts'
import {
  countFindings,
  findingGroups,
  findingsOf,
  lastLook,
  replaceFindings,
  saveLook,
  type FindingFilter,
} from './finding.store.ts'
import type { LintOverview } from './finding-group.ts'
import { lintApart } from './lint-apart.ts'
import type { EntryFinding } from '../cells/inventory-entry.ts'

/** Looks through the whole inventory, unless nothing changed since the last look. */
export async function lintRecord(context: Context): Promise<LintOverview> {
  const { state, look, uses } = await context.transaction(async (db) => {
    const state = await recordState(db)
    const look = await lastLook(db)
    return { state, look, uses: look?.recordState === state ? [] : await keptCells(db) }
  })
  if (look?.recordState === state) return showLint(context)
  const rows = uses.map(({ cells }, index) => ({ row: index + 1, called: cells['use_case_name'] ?? '', cells }))
  const findings = await lintApart(rows, { missing: [], marked: [], today: dayOf(context.now()) })
  const ofUses = findings.flatMap(({ row, ...finding }) => {
    const use = uses[row - 1]
    return use ? [{ useCaseId: use.useCaseId, ...finding }] : []
  })
  await context.transaction(async (db) => {
    await replaceFindings(db, 'every', ofUses)
    await saveLook(db, state, context.now())
  })
  return showLint(context)
}

/** What the last look found, by rule. */
export async function showLint(context: Context): Promise<LintOverview> {
  return context.transaction(async (db) => {
    const look = await lastLook(db)
    const isCurrent = look?.recordState === (await recordState(db))
    return { lintedAt: look?.lintedAt ?? null, isCurrent, groups: await findingGroups(db) }
  })
}

/** Findings of the last look, a page at a time. */
export async function listFindings(
  context: Context,
  filter: FindingFilter,
): Promise<{ findings: EntryFinding[]; total: number }> {
  return context.transaction(async (db) => ({
    findings: await findingsOf(db, filter),
    total: await countFindings(db, filter),
  }))
}
