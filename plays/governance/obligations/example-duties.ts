import type { Context } from '@pilothouse/platform/context'
import { insertAdoption } from '../policy-packs/adoptions/adoption.store.ts'
import { insertPack } from '../policy-packs/pack.store.ts'
import type { PackObligation, PolicyPack } from '../policy-packs/policy-pack.ts'
import { examplePack } from '../policy-packs/example-pack.ts'

const plan: PackObligation = {
  id: 'plan',
  title: 'A plan that people can read',
  what: 'Somebody wrote down what it does, for whom, and what may go wrong.',
  practice: 'care',
  appliesWhen: true,
  dueBefore: 'pre-deployment',
  dueWithinDays: null,
  owedBy: 'use-case owner',
  reviewedBy: [],
  satisfiedBy: ['document'],
  renewal: { everyMonths: 12, onChangeOf: ['scope'] },
  waiver: { by: 'chief AI officer', atMostMonths: 12 },
  source: { place: 'Example policy, section 2', link: 'https://example.gov/policy', sureness: 'our own design' },
}

/** One duty, with what a test needs to be different. */
export const exampleDuty = (changes: Partial<PackObligation> = {}): PackObligation => ({ ...plan, ...changes })

/** Writes a pack with these duties and puts it in force for an organisation. For tests; people decide by `applyPack`. */
export async function putInForce(
  context: Context,
  organisationId: string,
  obligations: readonly PackObligation[],
  changes: Partial<PolicyPack> = {},
): Promise<void> {
  const pack = examplePack({ obligations: [...obligations], ...changes })
  const by = { byId: context.person.id, byName: context.person.name, at: context.now() }
  await context.transaction(async (db) => {
    await insertPack(db, { pack, text: JSON.stringify(pack), sha256: '0'.repeat(64), ...by })
    await insertAdoption(db, {
      organisationId,
      packId: pack.id,
      version: pack.version,
      startsOn: '2026-01-01',
      reason: 'For the test.',
      decidedById: by.byId,
      decidedByName: by.byName,
      officerName: null,
      decisionReference: null,
      decidedAt: by.at,
      shown: '',
    })
  })
}
