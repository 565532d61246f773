import { z } from 'zod'
import { Instant } from '@pilothouse/platform/instant'
import { UseFacts, type FactName } from './use-facts.ts'

/** Where a fact comes from: a person said so, or a decision did. */
export const FactOrigin = z.enum(['stated', 'determination', 'exemption'])
export type FactOrigin = z.infer<typeof FactOrigin>

const given = <Value extends z.ZodType>(value: Value) =>
  z
    .object({
      value,
      from: FactOrigin,
      /** Of the decision; of whoever stated it. */
      id: z.string(),
      byName: z.string(),
      at: Instant,
    })
    .optional()

const shape = UseFacts.shape

/** What was said of a use beyond its record, fact by fact, and by whom. */
export const GivenFacts = z.object({
  stage: given(shape.stage),
  determination: given(shape.determination),
  generative: given(shape.generative),
  agentic: given(shape.agentic),
  languageModel: given(shape.languageModel),
  personalInformation: given(shape.personalInformation),
  demographicFeatures: given(shape.demographicFeatures),
  procurement: given(shape.procurement),
  customCode: given(shape.customCode),
  publicFacing: given(shape.publicFacing),
  influence: given(shape.influence),
  dataCategories: given(shape.dataCategories),
  acquiredOn: given(shape.acquiredOn),
  operationalOn: given(shape.operationalOn),
  pilotExempt: given(shape.pilotExempt),
} satisfies Record<FactName, z.ZodType>)
export type GivenFacts = z.infer<typeof GivenFacts>

/** The whole picture: a decision outweighs the record, the record outweighs what a person stated. */
export function mergeFacts(recorded: UseFacts, given: GivenFacts): UseFacts {
  const chosen = Object.entries(given).filter(
    ([name, one]) => one && (one.from !== 'stated' || recorded[FactNames.parse(name)] === null),
  )
  return UseFacts.parse({ ...recorded, ...Object.fromEntries(chosen.map(([name, one]) => [name, one?.value])) })
}

/** The names of all facts. */
export const FactNames = UseFacts.keyof()
