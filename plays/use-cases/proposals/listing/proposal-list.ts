import { z } from 'zod'
import { listOf } from '@pilothouse/platform/http/endpoint'
import { Instant } from '@pilothouse/platform/instant'
import { ProposalStatus } from '../pilot-proposal.ts'

/** One line of the list of proposals. */
export const ProposalEntry = z.object({
  id: z.uuid(),
  title: z.string(),
  status: ProposalStatus,
  ownerId: z.string(),
  ownerName: z.string(),
  useCaseId: z.uuid().nullable(),
  updatedAt: Instant,
})
export type ProposalEntry = z.infer<typeof ProposalEntry>

/** Which proposals the address bar asks for. */
export const ProposalFilter = z.object({
  text: z.string().trim().max(200).default(''),
  status: listOf(ProposalStatus).default([]),
  mine: z.stringbool().default(false),
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
})
export type ProposalFilter = z.infer<typeof ProposalFilter>

/** A page of proposals and how many there are in all. */
export const ProposalPage = z.object({ proposals: z.array(ProposalEntry), total: z.int() })
export type ProposalPage = z.infer<typeof ProposalPage>

/** Something that a writer may choose, by name. */
export const Choice = z.object({ id: z.string(), name: z.string() })
export type Choice = z.infer<typeof Choice>

/** An office, with the path by which roles reach it. */
export const Office = Choice.extend({ path: z.string() })
export type Office = z.infer<typeof Office>

/** What the form lets a writer choose from. */
export const ProposalChoices = z.object({
  people: z.array(Choice),
  priorities: z.array(Choice),
  organisations: z.array(Office),
})
export type ProposalChoices = z.infer<typeof ProposalChoices>
