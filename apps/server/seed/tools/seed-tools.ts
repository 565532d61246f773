import { daysBefore } from '../days-before.ts'
import type { Context } from '@pilothouse/platform/context'
import {
  approveEntry,
  beginMatrix,
  checkClause,
  checkSource,
  judgeDocument,
  proposeEntry,
  recordAuthorization,
  recordContract,
  recordDocument,
  recordProvider,
  recordSource,
  revokeApproval,
  saveComparison,
  saveFactSheet,
  setOption,
  setPrice,
  suspendApproval,
} from '@pilothouse/tools/server'
import { demoId } from '@pilothouse/platform/identity/demo-people'
import { demoComparison, demoMatrix, demoSources } from './boards.ts'
import type { DemoEntry, DemoTurn } from './demo-entry.ts'
import { demoEntries } from './entries.ts'
import { demoProviders } from './providers.ts'
import { demoCards, demoClauses, demoContract, demoFactSheet } from './papers.ts'

type ContextOf = (name: string) => Promise<Context>

/** Fills play 3 of the demonstration: a catalogue with an entry in every state, papers, contracts, sources, a matrix, a comparison. */
export async function seedTools(contextOf: ContextOf): Promise<void> {
  const names = demoProviders.map(({ name }) => name)
  const providers = await seedProviders(await contextOf('Rajesh Iyer'), names)
  for (const entry of demoEntries) await seedEntry(contextOf, providers, entry)
  await seedContract(contextOf, providers)
  await seedBoards(contextOf)
}

/** The same for the small city: three entries, which one person decides about and another proposes. */
export async function seedCityTools(contextOf: ContextOf): Promise<void> {
  const providers = await seedProviders(await contextOf('Rosa Delgado'), ['Meridian Cloud', 'Lumen Office'])
  const entries = demoEntries.filter(({ city }) => city)
  const cityOf: ContextOf = async (name) => contextOf(name === 'Yuki Tanabe' ? 'Rosa Delgado' : 'Peter Nakai')
  for (const entry of entries)
    await seedEntry(cityOf, providers, { ...entry, prices: [], authorizations: [], tell: [] })
}

async function seedProviders(context: Context, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  for (const provider of demoProviders.filter(({ name }) => names.includes(name)))
    ids.set(provider.name, (await recordProvider(daysBefore(context, 420), provider)).id)
  return ids
}

async function seedEntry(
  contextOf: ContextOf,
  providers: ReadonlyMap<string, string>,
  { provider, daysAgo, turns, prices, authorizations, tell, papers, ...demo }: DemoEntry,
): Promise<void> {
  const [proposer, keeper, official] = [
    await contextOf(demo.proposedBy),
    await contextOf('Rajesh Iyer'),
    await contextOf('Yuki Tanabe'),
  ]
  const providerId = providers.get(provider) ?? ''
  const { id } = await proposeEntry(daysBefore(proposer, daysAgo), { ...demo.draft, providerId })
  for (const { daysAgo: granted, days, ...authorization } of authorizations) {
    const [grantedOn, expiresOn] = [dayFrom(keeper, -granted), dayFrom(keeper, days)]
    await recordAuthorization(daysBefore(keeper, Math.min(granted, daysAgo)), {
      entryId: id,
      ...authorization,
      grantedOn,
      expiresOn,
    })
  }
  for (const { daysAgo: since, ...price } of prices)
    await setPrice(daysBefore(keeper, Math.max(0, Math.min(since, daysAgo))), {
      entryId: id,
      ...price,
      effectiveFrom: dayFrom(keeper, -since),
    })
  let version = 1
  for (const turn of turns) {
    await decide(daysBefore(official, turn.daysAgo), { id, version, tell: tell.map(demoId) }, turn)
    version += 1
  }
  if (papers) await seedPapers(contextOf, id)
}

async function decide(
  context: Context,
  entry: { id: string; version: number; tell: string[] },
  turn: DemoTurn,
): Promise<void> {
  const { reason } = turn
  if (turn.decision === 'suspended') await suspendApproval(context, { ...entry, reason })
  else if (turn.decision === 'revoked') await revokeApproval(context, { ...entry, reason })
  else {
    const { decision, days, conditions, dataCategories } = turn
    const [from, until] = [dayFrom(context, 0), days === null ? null : dayFrom(context, days)]
    await approveEntry(context, {
      ...entry,
      decision,
      from,
      until,
      conditions,
      dataCategories: [...dataCategories],
      reason,
    })
  }
}

async function seedPapers(contextOf: ContextOf, entryId: string): Promise<void> {
  const reviewer = daysBefore(await contextOf('Tomasz Zielinski'), 130)
  let documentId: string | null = null
  for (const { verdict, ...card } of demoCards) {
    const documents = await recordDocument(reviewer, { entryId, ...card, fileId: null })
    const last = documents.at(-1)
    if (verdict && last) await judgeDocument(reviewer, { documentId: last.id, ...verdict })
    if (card.kind === 'model card') documentId = last?.id ?? null
  }
  const claims = demoFactSheet(documentId)
  await saveFactSheet(reviewer, { entryId, version: 0, suppliedBy: 'Meridian Cloud, government team', claims })
}

async function seedContract(contextOf: ContextOf, providers: ReadonlyMap<string, string>): Promise<void> {
  const reviewer = await contextOf('Tomasz Zielinski')
  const { title, number, scope } = demoContract
  const [startsOn, endsOn] = [dayFrom(reviewer, -290), dayFrom(reviewer, 74)]
  const { contract } = await recordContract(daysBefore(reviewer, 120), {
    title,
    number,
    scope,
    url: '',
    startsOn,
    endsOn,
    providerId: providers.get('Meridian Cloud') ?? '',
  })
  for (const found of demoClauses) await checkClause(daysBefore(reviewer, 90), { contractId: contract.id, ...found })
  const option = { decideBy: dayFrom(reviewer, 44), remindDays: 60, note: demoContract.option }
  await setOption(daysBefore(reviewer, 90), { contractId: contract.id, ...option })
}

async function seedBoards(contextOf: ContextOf): Promise<void> {
  const [owner, reviewer] = [await contextOf('Mateo Villanueva'), await contextOf('Rajesh Iyer')]
  for (const { answers, daysAgo, ...draft } of demoSources) {
    const { source } = await recordSource(daysBefore(owner, daysAgo + 20), draft)
    if (answers) await checkSource(daysBefore(reviewer, daysAgo), { sourceId: source.id, answers })
  }
  await beginMatrix(daysBefore(reviewer, 45), demoMatrix)
  const proposal = await owner.transaction((db) =>
    db.selectFrom('pilot_proposal').select(['id', 'title']).orderBy('updated_at').limit(1).executeTakeFirst(),
  )
  if (proposal)
    await saveComparison(daysBefore(owner, 80), {
      ...demoComparison,
      proposalId: proposal.id,
      title: proposal.title,
      version: 0,
    })
}

const dayFrom = (context: Context, days: number): string =>
  new Date(context.now().getTime() + days * 86_400_000).toISOString().slice(0, 10)
