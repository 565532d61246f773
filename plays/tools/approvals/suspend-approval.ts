import type { Context } from '@pilothouse/platform/context'
import type { EntryRecord } from '../catalogue/entry-record.ts'
import type { ApprovalTurn } from './approval.ts'
import { stopApproval } from './stop-approval.ts'

/** Suspends an approval at once, until an official lifts the suspension. */
export async function suspendApproval(
  context: Context,
  input: ApprovalTurn & { id: string; version: number },
): Promise<EntryRecord> {
  return stopApproval(context, 'suspended', input)
}
