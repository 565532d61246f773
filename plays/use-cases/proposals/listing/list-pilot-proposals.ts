import type { Context } from '@pilothouse/platform/context'
import { mayOverseeDrafts } from '../../permissions.ts'
import { listChoices } from '../naming.store.ts'
import { listProposalPage } from './proposal-list.store.ts'
import type { ProposalChoices, ProposalFilter, ProposalPage } from './proposal-list.ts'

/** A page of proposals. Drafts show only to those involved in them, and to who oversees the programme. */
export async function listPilotProposals(context: Context, filter: ProposalFilter): Promise<ProposalPage> {
  const reader = { id: context.person.id, seesDrafts: mayOverseeDrafts(context.person) }
  return context.transaction((db) => listProposalPage(db, filter, reader))
}

/** What the form lets a writer choose from. */
export async function listProposalChoices(context: Context): Promise<ProposalChoices> {
  return context.transaction(listChoices)
}
