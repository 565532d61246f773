import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { clausePack, type ClauseState } from './clause.ts'
import { openContract } from './open-contract.ts'
import type { ContractRecord } from './contract-record.ts'
import { findContract, putClause } from './contract-record.store.ts'

/** Says how a contract meets a clause, in place of what was said before; the ledger keeps both. */
export async function checkClause(
  context: Context,
  input: { contractId: string; clause: string; state: ClauseState; note: string },
): Promise<ContractRecord> {
  return context.transaction(async (db) => {
    const { contractId, clause, state, note } = input
    await findContract(db, contractId)
    await putClause(db, { ...input, edition: clausePack.version }, context.person.name, context.now())
    await announce(db, context, {
      event: 'contract clause checked',
      subject: contractId,
      detail: { clause, state, note },
    })
    return openContract(context.within(db), { id: contractId })
  })
}
