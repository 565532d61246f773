import { dayOf } from '@pilothouse/platform/day'
import type { Context } from '@pilothouse/platform/context'
import type { Database } from '@pilothouse/platform/database/connect'
import { findOrganisation, findUseCase } from '@pilothouse/use-cases/server'
import { missingFacts } from '../../policy-packs/evaluate-rule.ts'
import { listPacksInForce } from '../../policy-packs/pack.store.ts'
import type { PolicyPack } from '../../policy-packs/policy-pack.ts'
import { findPilotStart } from '../recompute/judged-use.store.ts'
import { deriveFacts } from './derive-facts.ts'
import { factQuestions } from './fact-questions.ts'
import type { FactSheet, ShownFact } from './fact-sheet.ts'
import { mergeFacts, type GivenFacts } from './given-facts.ts'
import { findUseFacts } from './use-facts.store.ts'
import type { FactName, UseFacts } from './use-facts.ts'

/** The facts of a use as policy sees them today: each with its source, and what waits for those that nobody has stated. */
export async function showFacts(context: Context, { useCaseId }: { useCaseId: string }): Promise<FactSheet> {
  return context.transaction(async (db) => {
    const useCase = await findUseCase(db, useCaseId)
    const recorded = deriveFacts(useCase, await findPilotStart(db, useCaseId))
    const kept = await findUseFacts(db, useCaseId)
    const given = kept?.given ?? {}
    const facts = mergeFacts(recorded, given)
    const packs = await packsFor(db, useCase.organisationId, dayOf(context.now()))
    const shown = factQuestions.map(({ name }) => show(name, { recorded, given, facts, packs }))
    return { useCaseId, version: kept?.version ?? 0, facts: shown }
  })
}

async function packsFor(db: Database, organisationId: string, day: string): Promise<PolicyPack[]> {
  const { path } = await findOrganisation(db, organisationId)
  return listPacksInForce(db, path, day)
}

interface Known {
  readonly recorded: UseFacts
  readonly given: GivenFacts
  readonly facts: UseFacts
  readonly packs: readonly PolicyPack[]
}

function show(name: FactName, { recorded, given, facts, packs }: Known): ShownFact {
  const value = facts[name]
  const said = given[name]
  const isSaid = said !== undefined && (said.from !== 'stated' || recorded[name] === null)
  const from = isSaid ? said.from : value === null ? null : ('record' as const)
  const waiting = packs.flatMap((pack) =>
    pack.obligations
      .filter(({ appliesWhen }) => missingFacts(appliesWhen, facts).includes(name))
      .map(({ title }) => ({ title, pack: pack.title })),
  )
  return { name, value, from, byName: isSaid ? said.byName : null, at: isSaid ? said.at : null, waiting }
}
