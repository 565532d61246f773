import type { Context } from '@pilothouse/platform/context'
import { Refusal } from '@pilothouse/platform/refusal'
import { mayKeepUseCase } from '@pilothouse/use-cases/permissions'
import { findUseCase } from '@pilothouse/use-cases/server'
import { factQuestion } from './fact-questions.ts'
import { FactNames } from './given-facts.ts'
import { giveFacts } from './report-facts.ts'
import { showFacts } from './show-facts.ts'
import type { FactName } from './use-facts.ts'
import type { FactSheet, StatedFacts } from './fact-sheet.ts'

/** Answers what the record does not say. Who keeps the use answers; what a decision or the record says is changed there. */
export async function stateFacts(
  context: Context,
  { useCaseId, version, facts }: { useCaseId: string; version: number; facts: StatedFacts },
): Promise<FactSheet> {
  return context.transaction(async (db) => {
    const useCase = await findUseCase(db, useCaseId)
    if (!mayKeepUseCase(context.person, useCase)) {
      throw new Refusal(
        'not-allowed',
        `Only ${useCase.ownerName}, who owns this use case, or the Chief AI Officer may state facts about it.`,
      )
    }
    const sheet = await showFacts(context.within(db), { useCaseId })
    for (const name of Object.keys(facts)) refuseOtherSources(sheet, FactNames.parse(name))
    await giveFacts(db, context, { useCaseId, facts, from: 'stated', id: context.person.id, version })
    return showFacts(context.within(db), { useCaseId })
  })
}

function refuseOtherSources(sheet: FactSheet, name: FactName): void {
  const from = sheet.facts.find((fact) => fact.name === name)?.from
  if (from === 'stated' || from === null) return
  const { label } = factQuestion(name)
  const words =
    from === 'record'
      ? `The inventory answers “${label}” already. Mend the cell there, and the fact follows.`
      : `“${label}” follows from a decision. It changes when that decision does.`
  throw new Refusal('conflict', words)
}
