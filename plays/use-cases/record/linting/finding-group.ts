import { z } from 'zod'
import { Instant } from '@pilothouse/platform/instant'
import { ColumnName } from '../../inventory/inventory-column.ts'
import { Severity } from '../../inventory/lint/finding.ts'

/** The findings of one rule, counted. */
export const FindingGroup = z.object({
  rule: z.string(),
  severity: Severity,
  count: z.int(),
  uses: z.int(),
  columns: z.array(z.object({ column: ColumnName, count: z.int() })),
  /** One of its findings, to say what the rule looks for. */
  message: z.string(),
  mend: z.string(),
})
export type FindingGroup = z.infer<typeof FindingGroup>

/** What the last look found, and whether the record has changed since. */
export const LintOverview = z.object({
  lintedAt: Instant.nullable(),
  isCurrent: z.boolean(),
  groups: z.array(FindingGroup),
})
export type LintOverview = z.infer<typeof LintOverview>
