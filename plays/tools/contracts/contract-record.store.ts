import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '@pilothouse/platform/database/connect'
import { Refusal } from '@pilothouse/platform/refusal'
import { CheckedClause, type ClauseState } from './clause.ts'
import { ContractOption, ToolContract, type ToolContractDraft } from './contract-record.ts'

const contractRows = (db: Database) =>
  db
    .selectFrom('tool_contract')
    .innerJoin('tool_provider', 'tool_provider.id', 'tool_contract.provider_id')
    .select(['tool_contract.id', 'provider_id as providerId', 'tool_provider.name as providerName', 'title', 'number'])
    .select(['scope', 'url', 'starts_on as startsOn', 'ends_on as endsOn', 'owner_name as ownerName'])
    .select('tool_contract.version')

/** Contracts of the agency by title, of one provider if that is asked. */
export async function listContractRows(db: Database, providerId: string | null): Promise<ToolContract[]> {
  const rows = await contractRows(db)
    .$if(providerId !== null, (query) => query.where('provider_id', '=', providerId ?? ''))
    .orderBy(sql`lower(title)`)
    .execute()
  return rows.map((row) => ToolContract.parse(row))
}

/** The contract, if the reader's agency has it. */
export async function findContract(db: Database, id: string): Promise<ToolContract> {
  const row = await contractRows(db).where('tool_contract.id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', 'There is no such contract. Choose one from its provider’s page.')
  return ToolContract.parse(row)
}

const columnsFrom = ({ title, number, scope, url, startsOn, endsOn }: ToolContractDraft) => ({
  title,
  number,
  scope,
  url,
  starts_on: startsOn,
  ends_on: endsOn,
})

/** Writes a contract; returns its id. */
export async function insertContract(
  db: Database,
  { providerId, draft, owner }: { providerId: string; draft: ToolContractDraft; owner: { id: string; name: string } },
  at: Date,
): Promise<string> {
  const { id } = await db
    .insertInto('tool_contract')
    .values({
      ...columnsFrom(draft),
      provider_id: providerId,
      owner_id: owner.id,
      owner_name: owner.name,
      updated_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Changes a contract if it still is at `version`; who changes it is reminded from then on. */
export async function updateContract(
  db: Database,
  change: { id: string; version: number; draft: ToolContractDraft; owner: { id: string; name: string } },
  at: Date,
): Promise<void> {
  const { id, version, draft, owner } = change
  const { numUpdatedRows } = await db
    .updateTable('tool_contract')
    .set({ ...columnsFrom(draft), owner_id: owner.id, owner_name: owner.name, version: version + 1, updated_at: at })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n)
    throw new Refusal(
      'conflict',
      'Somebody changed this contract while you were at it. Open it again, then make your change.',
    )
}

/** What was found about the clauses of contracts, by the contract's id. */
export async function clausesOf(
  db: Database,
  contractIds: readonly string[],
): Promise<ReadonlyMap<string, readonly CheckedClause[]>> {
  const rows = await db
    .selectFrom('contract_clause')
    .select(['contract_id as contractId', 'clause', 'edition', 'state', 'note'])
    .select(['checked_by_name as checkedByName', 'checked_at as checkedAt'])
    .where('contract_id', '=', sql<string>`any(${[...contractIds]}::uuid[])`)
    .execute()
  const Row = CheckedClause.extend({ contractId: z.uuid() })
  return Map.groupBy(
    rows.map((row) => Row.parse(row)),
    ({ contractId }) => contractId,
  )
}

/** What was found about a clause, in place of what was found before. */
export interface ClauseFound {
  readonly contractId: string
  readonly clause: string
  readonly edition: string
  readonly state: ClauseState
  readonly note: string
}

/** Writes what was found about a clause. */
export async function putClause(db: Database, found: ClauseFound, byName: string, at: Date): Promise<void> {
  const { contractId, clause, edition, state, note } = found
  const values = { edition, state, note, checked_by_name: byName, checked_at: at }
  await db
    .insertInto('contract_clause')
    .values({ contract_id: contractId, clause, ...values })
    .onConflict((conflict) => conflict.columns(['contract_id', 'clause']).doUpdateSet(values))
    .execute()
}

const optionColumns = [
  'contract_option.id',
  'decide_by as decideBy',
  'remind_days as remindDays',
  'note',
  'reminded_at as remindedAt',
  'outcome',
  'settled_by_name as settledByName',
] as const

/** The options of contracts by their day, by the contract's id. */
export async function optionsOf(
  db: Database,
  contractIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ContractOption[]>> {
  const rows = await db
    .selectFrom('contract_option')
    .select([...optionColumns, 'contract_id as contractId'])
    .where('contract_id', '=', sql<string>`any(${[...contractIds]}::uuid[])`)
    .orderBy('decide_by')
    .execute()
  const Row = ContractOption.extend({ contractId: z.uuid() })
  return Map.groupBy(
    rows.map((row) => Row.parse(row)),
    ({ contractId }) => contractId,
  )
}

/** Writes an option. */
export async function insertOption(
  db: Database,
  option: { contractId: string; decideBy: string; remindDays: number; note: string },
): Promise<void> {
  const { contractId, decideBy, remindDays, note } = option
  await db
    .insertInto('contract_option')
    .values({ contract_id: contractId, decide_by: decideBy, remind_days: remindDays, note })
    .execute()
}

/** Writes what became of an option, if nobody did; returns its contract, null when it was settled. Refuses `not-found`. */
export async function markSettled(
  db: Database,
  { id, outcome, byName, at }: { id: string; outcome: string; byName: string; at: Date },
): Promise<string | null> {
  const option = await db.selectFrom('contract_option').select('contract_id').where('id', '=', id).executeTakeFirst()
  if (!option) throw new Refusal('not-found', 'There is no such option. Open the contract to see its options.')
  const { numUpdatedRows } = await db
    .updateTable('contract_option')
    .set({ outcome, settled_by_name: byName, settled_at: at })
    .where('id', '=', id)
    .where('outcome', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n ? option.contract_id : null
}
