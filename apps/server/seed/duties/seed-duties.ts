import {
  attachEvidence,
  listObligations,
  recomputeEveryObligation,
  showFacts,
  stateFacts,
  withdrawEvidence,
} from '@pilothouse/governance/server'
import type { ListedObligation } from '@pilothouse/governance/obligations/obligation-record'
import type { Context } from '@pilothouse/platform/context'
import { keepFile } from '@pilothouse/platform/files/keep-file'
import { demoDuties, demoFacts, type DemoEvidence } from './demo-duties.ts'
import { daysBefore } from '../days-before.ts'
import type { ContextOf } from '../use-cases.ts'

/** What the uses owe under their packs: facts stated, evidence handed in, some of it out of date or taken back. */
export async function seedObligations(contextOf: ContextOf): Promise<void> {
  await recomputeEveryObligation(daysBefore(await contextOf('Yuki Tanabe'), 13), async () => {})
  for (const { title, owner, facts } of demoFacts) {
    const context = daysBefore(await contextOf(owner), 10)
    const [first] = await dutiesOf(context, title)
    if (!first) continue
    const { version } = await showFacts(context, first)
    await stateFacts(context, { useCaseId: first.useCaseId, version, facts })
  }
  for (const evidence of demoDuties) await hand(await contextOf(evidence.by), evidence)
}

/** The duties that stood when the packs were turned on for the city. */
export async function seedCityObligations(contextOf: ContextOf): Promise<void> {
  await recomputeEveryObligation(await contextOf('Rosa Delgado'), async () => {})
}

async function dutiesOf(context: Context, title: string): Promise<readonly ListedObligation[]> {
  const filter = { text: title, show: [], state: [], pack: [], stage: [], before: [] }
  const { obligations } = await listObligations(context, { ...filter, sort: 'due', page: 1, pageSize: 200 })
  return obligations.filter(({ useCaseTitle }) => useCaseTitle === title)
}

async function hand(now: Context, { use, keys, kind, title, daysAgo, text, link = '', withdrawn }: DemoEvidence) {
  const context = daysBefore(now, Math.min(daysAgo, 9))
  const served = (await dutiesOf(context, use)).filter(({ key }) => keys.includes(key))
  const [first] = served
  if (!first) throw new Error(`The demonstration has no duty ${keys.join(', ')} of ${use}`)
  const file = text === undefined ? null : await keepFile(context, { name: `${title}.txt` }, bytesOf(text))
  const { id } = await attachEvidence(context, {
    useCaseId: first.useCaseId,
    obligationIds: served.map((one) => one.id),
    kind,
    title,
    datedOn: dayBefore(now, daysAgo),
    fileId: file?.id ?? null,
    link,
    attests: {},
  })
  if (withdrawn) await withdrawEvidence(daysBefore(now, 4), { id, because: withdrawn })
}

const bytesOf = (text: string): ReadableStream<Uint8Array> => new Blob([text]).stream()

const dayBefore = (context: Context, days: number): string =>
  new Date(context.now().getTime() - days * 86_400_000).toISOString().slice(0, 10)
