import type { Context } from '@pilothouse/platform/context'
import type { EntryRecord } from '../catalogue/entry-record.ts'
import type { ApprovalTurn } from './approval.ts'
import { stopApproval } from './stop-approval.ts'

/** Ends an approval for good. The entry comes back only by a new decision with new terms. */
export async function revokeApproval(
  context: Context,
  input: ApprovalTurn & { id: string; version: number },
): Promise<EntryRecord> {
  return stopApproval(context, 'revoked', input)
}
