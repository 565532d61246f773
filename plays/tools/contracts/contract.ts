import { z } from 'zod'
import { endpoint } from '@pilothouse/platform/http/endpoint'
import { mayKeepCatalogue, maySeeTools } from '../permissions.ts'
import { ClauseId, ClauseState } from './clause.ts'
import { ContractLine, ContractRecord, ToolContractDraft } from './contract-record.ts'

const id = z.uuid()

/** Contracts, all or of one provider. */
export const listContracts = endpoint({
  method: 'GET',
  path: '/api/tools/contracts',
  summary: 'Contracts for AI: how far the checklist of clauses is, and the next option date',
  allows: maySeeTools,
  input: z.object({ providerId: id.optional() }),
  output: z.array(ContractLine),
})

/** One contract. */
export const openContract = endpoint({
  method: 'GET',
  path: '/api/tools/contracts/:id',
  summary: 'One contract with its clauses and options',
  allows: maySeeTools,
  input: z.object({ id }),
  output: ContractRecord,
})

/** Puts a contract on record. */
export const recordContract = endpoint({
  method: 'POST',
  path: '/api/tools/contracts',
  summary: 'Put a contract with a provider on record',
  allows: mayKeepCatalogue,
  input: z.intersection(ToolContractDraft, z.object({ providerId: id })),
  output: ContractRecord,
})

/** Corrects it. */
export const editContract = endpoint({
  method: 'PUT',
  path: '/api/tools/contracts/:id',
  summary: 'Correct a contract',
  allows: mayKeepCatalogue,
  input: z.intersection(ToolContractDraft, z.object({ id, version: z.int() })),
  output: ContractRecord,
})

/** Says how it meets a clause. */
export const checkClause = endpoint({
  method: 'PUT',
  path: '/api/tools/contracts/:contractId/clauses/:clause',
  summary: 'Say how a contract meets a clause of the checklist',
  allows: mayKeepCatalogue,
  input: z
    .object({ contractId: id, clause: ClauseId, state: ClauseState, note: z.string().trim().max(2000) })
    .refine(({ state, note }) => state !== 'not needed' || note.length >= 3, {
      path: ['note'],
      message: 'Say why it is not needed.',
    }),
  output: ContractRecord,
})

/** Notes an option. */
export const setOption = endpoint({
  method: 'POST',
  path: '/api/tools/contracts/:contractId/options',
  summary: 'Note a day by which an option must be decided, and when to be reminded',
  allows: mayKeepCatalogue,
  input: z.object({
    contractId: id,
    decideBy: z.iso.date('Give the day as year-month-day.'),
    remindDays: z.int().min(1, 'Give at least one day.').max(365, 'Give at most 365 days.'),
    note: z.string().trim().max(1000),
  }),
  output: ContractRecord,
})

/** Notes what became of it. */
export const settleOption = endpoint({
  method: 'POST',
  path: '/api/tools/contract-options/:optionId/settle',
  summary: 'Note whether an option was taken',
  allows: mayKeepCatalogue,
  input: z.object({ optionId: id, outcome: z.enum(['taken', 'not taken']) }),
  output: ContractRecord,
})
