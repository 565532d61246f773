import { daysBefore } from '../days-before.ts'
import type { Context } from '@pilothouse/platform/context'
import { demoId } from '@pilothouse/platform/identity/demo-people'
import { addPolicyPackText, applyPolicyPack, previewPolicyPack } from '@pilothouse/governance/server'
import { dispatchRules } from './pack-content.ts'
import type { ContextOf } from '../use-cases.ts'

/** Turns the federal packs on for the department, and a pack of its own for emergency services, of which a new version waits. */
export async function seedPacks(contextOf: ContextOf): Promise<void> {
  const officer = await contextOf('Yuki Tanabe')
  const memo = 'We are a federal agency: the memorandum binds us.'
  await turnOn(daysBefore(officer, 300), 'DPWS', ['us-omb-m-25-21', '2025-04-03'], memo)
  await turnOn(daysBefore(officer, 300), 'DPWS', ['us-omb-m-26-04', '2025-12-11'], memo)
  const risks = 'The board wants the same twelve risks looked at in every use.'
  await turnOn(daysBefore(officer, 200), 'DPWS', ['nist-ai-600-1', '2024-07-26'], risks)
  const plays = 'The plays of the playbook, for what the memoranda leave open.'
  await turnOn(daysBefore(officer, 14), 'DPWS', ['agency-baseline', '2026-11-01'], plays)
  for (const rules of dispatchRules) await addPolicyPackText(officer, Buffer.from(JSON.stringify(rules, null, 2)))
  const dispatch = 'Agreed with the dispatch centers in September.'
  await turnOn(daysBefore(officer, 60), 'ESA', ['dpws-dispatch-rules', '2026-09-01'], dispatch)
}

/** Turns the baseline on for the city. */
export async function seedCityPacks(contextOf: ContextOf): Promise<void> {
  const officer = await contextOf('Rosa Delgado')
  const reason = 'No law tells us what to do, so we follow the playbook.'
  await turnOn(daysBefore(officer, 14), 'CAF', ['agency-baseline', '2026-11-01'], reason)
}

async function turnOn(context: Context, at: string, pack: readonly [string, string], reason: string): Promise<void> {
  const [packId, version] = pack
  const startsOn = context.now().toISOString().slice(0, 10)
  const plan = { organisationId: demoId(at), packId, version, startsOn }
  const { shown } = await previewPolicyPack(context, plan)
  await applyPolicyPack(context, { ...plan, reason, shown, officersDecision: null })
}
