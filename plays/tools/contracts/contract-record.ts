import { z } from 'zod'
import { Instant } from '@pilothouse/platform/instant'
import { WebAddress } from '../web-address.ts'
import { CheckedClause } from './clause.ts'

/** What is said about a contract. */
export const ToolContractDraft = z
  .object({
    title: z.string().trim().min(3, 'Give the contract a name of at least 3 characters.').max(200),
    number: z.string().trim().max(100),
    scope: z.string().trim().max(2000),
    url: WebAddress,
    startsOn: z.iso.date('Give the first day as year-month-day.'),
    endsOn: z.iso.date('Give the last day as year-month-day.').nullable(),
  })
  .refine(({ startsOn, endsOn }) => endsOn === null || endsOn >= startsOn, {
    path: ['endsOn'],
    message: 'The last day comes before the first.',
  })
export type ToolContractDraft = z.infer<typeof ToolContractDraft>

/** A day by which an option must be decided. */
export const ContractOption = z.object({
  id: z.uuid(),
  decideBy: z.iso.date(),
  /** How many days before somebody is reminded. */
  remindDays: z.int(),
  note: z.string(),
  remindedAt: Instant.nullable(),
  outcome: z.enum(['taken', 'not taken']).nullable(),
  settledByName: z.string().nullable(),
})
export type ContractOption = z.infer<typeof ContractOption>

/** A contract with a provider. */
export const ToolContract = z.object({
  id: z.uuid(),
  providerId: z.uuid(),
  providerName: z.string(),
  title: z.string(),
  number: z.string(),
  scope: z.string(),
  url: z.string(),
  startsOn: z.iso.date(),
  endsOn: z.iso.date().nullable(),
  ownerName: z.string(),
  version: z.int(),
})
export type ToolContract = z.infer<typeof ToolContract>

/** A contract with its clauses and options. */
export const ContractRecord = z.object({
  contract: ToolContract,
  clauses: z.array(CheckedClause),
  options: z.array(ContractOption),
  today: z.iso.date(),
})
export type ContractRecord = z.infer<typeof ContractRecord>

/** One line of a list of contracts. */
export const ContractLine = z.object({
  contract: ToolContract,
  /** Clauses that a rule requires: settled, open, not looked at. */
  settled: z.int(),
  open: z.int(),
  unchecked: z.int(),
  /** The next day by which an option must be decided. */
  nextOption: z.iso.date().nullable(),
})
export type ContractLine = z.infer<typeof ContractLine>
