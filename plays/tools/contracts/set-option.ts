import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import { announce } from '@pilothouse/platform/ledger/announce'
import { Refusal } from '@pilothouse/platform/refusal'
import { openContract } from './open-contract.ts'
import type { ContractRecord } from './contract-record.ts'
import { findContract, insertOption, markSettled } from './contract-record.store.ts'

/** Notes a day by which an option of a contract must be decided. */
export async function setOption(
  context: Context,
  input: { contractId: string; decideBy: string; remindDays: number; note: string },
): Promise<ContractRecord> {
  return context.transaction(async (db) => {
    const { contractId, decideBy } = input
    await findContract(db, contractId)
    if (decideBy < dayOf(context.now()))
      throw new Refusal('invalid', 'This day is over. Give a day that is still to come.', {
        fields: { decideBy: 'Choose today or a later day.' },
      })
    await insertOption(db, input)
    await announce(db, context, { event: 'contract option set', subject: contractId, detail: { decideBy } })
    return openContract(context.within(db), { id: contractId })
  })
}

/** Notes what became of an option. */
export async function settleOption(
  context: Context,
  { optionId: id, outcome }: { optionId: string; outcome: 'taken' | 'not taken' },
): Promise<ContractRecord> {
  return context.transaction(async (db) => {
    const contractId = await markSettled(db, { id, outcome, byName: context.person.name, at: context.now() })
    if (contractId === null)
      throw new Refusal('conflict', 'This option is settled already. Open the contract to see how.')
    await announce(db, context, { event: 'contract option settled', subject: contractId, detail: { id, outcome } })
    return openContract(context.within(db), { id: contractId })
  })
}
