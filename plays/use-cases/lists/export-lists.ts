import type { z } from 'zod'
import type { Context } from '@pilothouse/platform/context'
import type { Download } from '@pilothouse/platform/http/serve'
import { listIdeas } from '../ideas/list-ideas.ts'
import type { Idea } from '../ideas/idea.ts'
import { listUseCases } from '../portfolio/list-use-cases.ts'
import type { PortfolioEntry } from '../portfolio/portfolio-entry.ts'
import { listPilotProposals } from '../proposals/listing/list-pilot-proposals.ts'
import type { ProposalEntry } from '../proposals/listing/proposal-list.ts'
import type { InventoryEntry } from '../record/cells/inventory-entry.ts'
import { listInventory } from '../record/cells/list-inventory.ts'
import type * as contract from './contract.ts'
import { listCsv, type ListColumns } from './list-csv.ts'

/** All rows are read at once, so that the file shows one moment. */
const whole = { page: 1, pageSize: 1_000_000 } as const

/** Every use case that the filter lets through. */
export async function exportUseCases(
  context: Context,
  filter: z.output<typeof contract.exportUseCases.input>,
): Promise<Download> {
  const { entries } = await listUseCases(context, { ...filter, ...whole })
  return listCsv('portfolio.csv', useCaseColumns, entries)
}

/** Every idea that the filter lets through. */
export async function exportIdeas(
  context: Context,
  filter: z.output<typeof contract.exportIdeas.input>,
): Promise<Download> {
  const { ideas } = await listIdeas(context, { ...filter, ...whole })
  return listCsv('ideas.csv', ideaColumns, ideas)
}

/** Every proposal that the reader may see and the filter lets through. */
export async function exportPilotProposals(
  context: Context,
  filter: z.output<typeof contract.exportPilotProposals.input>,
): Promise<Download> {
  const { proposals } = await listPilotProposals(context, { ...filter, ...whole })
  return listCsv('pilot-proposals.csv', proposalColumns, proposals)
}

/** Every use of the inventory that the filter lets through. */
export async function exportInventoryList(
  context: Context,
  filter: z.output<typeof contract.exportInventoryList.input>,
): Promise<Download> {
  const { entries } = await listInventory(context, { ...filter, ...whole })
  return listCsv('inventory-list.csv', inventoryColumns, entries)
}

const useCaseColumns: ListColumns<PortfolioEntry> = {
  'Use case': ({ title }) => title,
  'What it is for': ({ summary }) => summary,
  'Use Case ID': ({ inventoryId }) => inventoryId,
  Stage: ({ stage }) => stage ?? 'not reported',
  Office: ({ organisationName }) => organisationName,
  Owner: ({ ownerName }) => ownerName,
  Topic: ({ topic }) => topic,
  'High-impact, as reported': ({ highImpact }) => highImpact,
  'Pilot ends': ({ pilotEndsOn }) => pilotEndsOn,
  Value: ({ value }) => value,
  Risk: ({ risk }) => risk,
  Feasibility: ({ feasibility }) => feasibility,
  Reuse: ({ reuse }) => reuse,
  'People who scored': ({ scorers }) => scorers,
  Changed: ({ updatedAt }) => updatedAt,
}

const ideaColumns: ListColumns<Idea> = {
  Idea: ({ title }) => title,
  'In full': ({ text }) => text,
  Status: ({ state }) => state,
  Answer: ({ outcome }) => outcome,
  'Filed by': ({ filedByName }) => filedByName,
  Filed: ({ createdAt }) => createdAt,
}

const proposalColumns: ListColumns<ProposalEntry> = {
  Pilot: ({ title }) => title || 'Untitled proposal',
  Status: ({ status }) => status,
  Owner: ({ ownerName }) => ownerName,
  'Last changed': ({ updatedAt }) => updatedAt,
}

const inventoryColumns: ListColumns<InventoryEntry> = {
  Use: ({ title }) => title,
  'Use Case ID': ({ inventoryId, cells }) => inventoryId ?? cells['id'] ?? '',
  Stage: ({ stage }) => stage ?? 'not reported',
  Bureau: ({ cells, organisationName }) => cells['agency_bureau'] || organisationName,
  'High-impact': ({ cells }) => cells['is_high_impact'] ?? '',
  Errors: ({ findings }) => findings.error,
  Warnings: ({ findings }) => findings.warning,
  Advice: ({ findings }) => findings.advice,
}
