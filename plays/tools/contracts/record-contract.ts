import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { findProvider } from '../providers/provider.store.ts'
import { openContract } from './open-contract.ts'
import type { ContractRecord, ToolContractDraft } from './contract-record.ts'
import { insertContract, updateContract, findContract } from './contract-record.store.ts'

/** Puts a contract with a provider on record. Who does so is reminded of its option dates. */
export async function recordContract(
  context: Context,
  { providerId, ...draft }: ToolContractDraft & { providerId: string },
): Promise<ContractRecord> {
  return context.transaction(async (db) => {
    await findProvider(db, providerId)
    const id = await insertContract(db, { providerId, draft, owner: context.person }, context.now())
    await announce(db, context, { event: 'contract recorded', subject: id, detail: { providerId, ...draft } })
    return openContract(context.within(db), { id })
  })
}

/** Corrects a contract, over the version that was read. */
export async function editContract(
  context: Context,
  { id, version, ...draft }: ToolContractDraft & { id: string; version: number },
): Promise<ContractRecord> {
  return context.transaction(async (db) => {
    const before = await findContract(db, id)
    await updateContract(db, { id, version, draft, owner: context.person }, context.now())
    await announce(db, context, { event: 'contract edited', subject: id, detail: { before, after: draft } })
    return openContract(context.within(db), { id })
  })
}
