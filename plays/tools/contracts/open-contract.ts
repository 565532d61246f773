import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import { countRequired } from './clause.ts'
import type { ContractLine, ContractRecord } from './contract-record.ts'
import { clausesOf, findContract, listContractRows, optionsOf } from './contract-record.store.ts'

/** A contract with what was found about its clauses, and its options. */
export async function openContract(context: Context, { id }: { id: string }): Promise<ContractRecord> {
  return context.transaction(async (db) => ({
    contract: await findContract(db, id),
    clauses: [...((await clausesOf(db, [id])).get(id) ?? [])],
    options: [...((await optionsOf(db, [id])).get(id) ?? [])],
    today: dayOf(context.now()),
  }))
}

/** Contracts with how far the checklist is, and the next day to decide an option. */
export async function listContracts(
  context: Context,
  { providerId }: { providerId?: string | undefined },
): Promise<ContractLine[]> {
  return context.transaction(async (db) => {
    const contracts = await listContractRows(db, providerId ?? null)
    const ids = contracts.map(({ id }) => id)
    const [clauses, options] = [await clausesOf(db, ids), await optionsOf(db, ids)]
    return contracts.map((contract) => ({
      contract,
      ...countRequired(clauses.get(contract.id) ?? []),
      nextOption: (options.get(contract.id) ?? []).find(({ outcome }) => outcome === null)?.decideBy ?? null,
    }))
  })
}
