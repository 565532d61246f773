import type { Database } from '@pilothouse/platform/database/connect'
import { categoriesBeyond, labelOfCategory } from '@pilothouse/tools/catalogue/data-category'
import { isUsable, type ModelApproval } from '@pilothouse/tools/approvals/approval'
import { approvalOfModels } from '@pilothouse/tools/server'
import type { Envelope } from '../clearance.ts'

/** Where a model or tool of an envelope stands in the catalogue. */
export interface JudgedApproval {
  readonly key: string
  readonly name: string
  /** Why it may not be used for these data, as a sentence without its full stop; null when it may. */
  readonly trouble: string | null
  /** The last day of its approval; null: until somebody decides otherwise. */
  readonly until: string | null
}

/** Judges every model and tool of an envelope as the catalogue has it on `day`, for the data that the envelope allows. */
export async function judgeApprovals(
  db: Database,
  envelope: Envelope,
  day: string,
): Promise<readonly JudgedApproval[]> {
  const approvals = await approvalOfModels(db, [...envelope.models, ...envelope.tools], day)
  return approvals.map((approval) => judge(approval, envelope.dataCategories))
}

function judge(approval: ModelApproval, dataCategories: readonly string[]): JudgedApproval {
  const { key, state } = approval
  if (state === 'unknown') return { key, name: key, trouble: `The catalog does not know “${key}”`, until: null }
  const { name, until } = approval
  if (!isUsable(state)) return { key, name, trouble: `${name} is ${sayState(state)}`, until }
  const [beyond] = categoriesBeyond(dataCategories, approval.dataCategories)
  const trouble =
    beyond === undefined ? null : `${name} is not approved for data of the category “${labelOfCategory(beyond)}”`
  return { key, name, trouble, until }
}

/** A state after "is". */
const sayState = (state: ModelApproval['state']): string => {
  if (state === 'proposed') return 'not approved yet'
  return state === 'expired' ? 'no longer approved: the approval ran out' : state
}
