import {
  amendClearance,
  grantDelegation,
  issueClearance,
  listObligations,
  mindClearance,
  pullKillSwitch,
  revokeClearance,
} from '@pilothouse/governance/server'
import type { Envelope } from '@pilothouse/governance/clearances/clearance'
import type { Context } from '@pilothouse/platform/context'
import { demoId } from '@pilothouse/platform/identity/demo-people'
import { settleDuties } from './settle-duties.ts'
import { daysBefore } from '../days-before.ts'
import type { ContextOf } from '../use-cases.ts'

/** A clearance of the demonstration: what it allows, and what became of it. */
interface DemoClearance {
  readonly title: string
  readonly owner: string
  readonly office: string
  readonly models: readonly string[]
  readonly dollars: number
  /** The last day, so many days from today. */
  readonly until: number
  readonly fate: 'in force' | 'amended' | 'stopped' | 'over' | 'revoked'
}

const clearances: readonly DemoClearance[] = [
  {
    title: 'Plain-language permit letters',
    owner: 'Mateo Villanueva',
    office: 'OPS',
    models: ['meridian-cloud/large-2026'],
    dollars: 400,
    until: 180,
    fate: 'amended',
  },
  {
    title: 'Sort road damage reports',
    owner: 'Mateo Villanueva',
    office: 'BRB',
    models: ['meridian-cloud/small-2026'],
    dollars: 60,
    until: 18,
    fate: 'in force',
  },
  {
    title: 'Help with program code',
    owner: 'Samuel Adeyemi',
    office: 'OCIO',
    models: ['ocio/harbor-8b'],
    dollars: 250,
    until: 150,
    fate: 'stopped',
  },
  {
    title: 'Questions about the employee handbook',
    owner: 'Samuel Adeyemi',
    office: 'DPWS',
    models: ['meridian-cloud/large-2026'],
    dollars: 150,
    until: -1,
    fate: 'over',
  },
  {
    title: 'Traffic signal timing',
    owner: 'Mateo Villanueva',
    office: 'BRB',
    models: ['ocio/harbor-8b'],
    dollars: 100,
    until: 120,
    fate: 'revoked',
  },
]

/** Clears uses of the demonstration, so that there is one in force, amended, stopped by hand, over, and revoked; and a delegate. */
export async function seedClearances(contextOf: ContextOf): Promise<void> {
  for (const clearance of clearances) {
    const useCaseId = await useCalled(await contextOf(clearance.owner), clearance.title)
    if (useCaseId) await seedClearance(contextOf, clearance, useCaseId)
  }
  const officer = daysBefore(await contextOf('Yuki Tanabe'), 2)
  await grantDelegation(officer, {
    toId: demoId('Samuel Adeyemi'),
    power: 'issue clearances',
    organisationId: demoId('BRB'),
    startsOn: dayFrom(officer, 0),
    endsOn: dayFrom(officer, 30),
    reason: 'For the weeks in which I am at the federal council.',
  })
}

async function seedClearance(contextOf: ContextOf, clearance: DemoClearance, useCaseId: string): Promise<void> {
  const { owner, fate } = clearance
  await settleDuties(contextOf, { useCaseId, owner })
  const officer = await contextOf('Yuki Tanabe')
  const envelope = envelopeOf(officer, clearance)
  const reason = 'Everything that the policies ask for is there, and the tests on our own cases went well.'
  await issueClearance(daysBefore(officer, 2), { useCaseId, envelope, reason })
  if (fate === 'amended')
    await amendClearance(daysBefore(officer, 1), {
      useCaseId,
      version: 1,
      envelope: { ...envelope, microDollarsPerMonth: 600_000_000, callsPerMinute: 60 },
      reason: 'The second permit office joined, so twice as many letters are written.',
    })
  if (fate === 'stopped') {
    const reviewer = daysBefore(await contextOf('Leilani Kahale'), 1)
    await pullKillSwitch(reviewer, { useCaseId, drill: false, reason: 'It proposed code with a password in it' })
  }
  if (fate === 'revoked')
    await revokeClearance(daysBefore(officer, 1), {
      useCaseId,
      version: 1,
      reason: 'The vendor now ships its own model, so nothing may run under this one.',
    })
  await mindClearance(officer, { useCaseId })
}

const envelopeOf = (officer: Context, { models, office, dollars, until }: DemoClearance): Envelope => ({
  models: [...models],
  dataCategories: ['public', 'internal'],
  groups: [demoId(office)],
  tools: [],
  microDollarsPerMonth: dollars * 1_000_000,
  tokensPerMonth: null,
  callsPerMinute: 30,
  training: [],
  oversight: 'one reviewer',
  guards: { input: 'redact', toolCall: 'block', toolResult: 'mark', output: 'redact' },
  contentDays: 30,
  validFrom: dayFrom(officer, -2),
  validUntil: dayFrom(officer, until),
})

async function useCalled(context: Context, title: string): Promise<string | undefined> {
  const filter = { text: title, show: [], state: [], pack: [], stage: [], before: [] }
  const { obligations } = await listObligations(context, { ...filter, sort: 'due', page: 1, pageSize: 200 })
  return obligations.find(({ useCaseTitle }) => useCaseTitle === title)?.useCaseId
}

const dayFrom = (context: Context, days: number): string =>
  new Date(context.now().getTime() + days * 86_400_000).toISOString().slice(0, 10)
