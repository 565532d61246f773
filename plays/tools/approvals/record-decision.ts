import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { announce } from '@pilothouse/platform/ledger/announce'
import type { CatalogueEntry } from '../catalogue/catalogue-entry.ts'
import { updateEntry } from '../catalogue/catalogue-entry.store.ts'
import { dataCategoriesVersion } from '../catalogue/data-category.ts'
import type { Approval, ApprovalDecision } from './approval.ts'
import { findAddressees, insertApproval } from './approval.store.ts'
import { tellPeople } from './tell-people.ts'

/** The ledger's word for each decision. */
const eventOf: Readonly<Record<ApprovalDecision, string>> = {
  approved: 'tool approved',
  conditional: 'tool approval conditional',
  suspended: 'tool approval suspended',
  revoked: 'tool approval revoked',
}

/** What is decided, over the version of the entry that was read. */
export interface Decided extends Pick<
  Approval,
  'decision' | 'from' | 'until' | 'conditions' | 'reason' | 'dataCategories'
> {
  readonly version: number
  /** Ids of the people who are told. */
  readonly tell: readonly string[]
}

/** Adds a decision to an entry that is held, tells the people listed, and announces it. */
export async function recordDecision(
  db: Database,
  context: Context,
  entry: CatalogueEntry,
  { version, tell, ...decided }: Decided,
): Promise<void> {
  const { person } = context
  await updateEntry(db, entry.id, { version }, context.now())
  const told = await findAddressees(db, tell)
  await insertApproval(db, {
    ...decided,
    entryId: entry.id,
    categoriesVersion: dataCategoriesVersion,
    decidedById: person.id,
    decidedByName: person.name,
    at: context.now(),
    told,
  })
  await tellPeople(db, context, { entry, told, ...decided })
  const { decision, from, until, dataCategories, reason } = decided
  await announce(db, context, {
    event: eventOf[decision],
    subject: entry.id,
    detail: { key: entry.key, kind: entry.kind, from, until, dataCategories, reason, told: told.length },
  })
}
