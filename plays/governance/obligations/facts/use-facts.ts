import { z } from 'zod'
import { Stage } from '@pilothouse/use-cases/portfolio/stage'

/** What a named official found under M-25-21. */
export const DeterminationOutcome = z.enum(['high-impact', 'presumed but not', 'not high-impact'])
export type DeterminationOutcome = z.infer<typeof DeterminationOutcome>

const yesNo = z.boolean().nullable()

/**
 * What policy may ask about a use. Null: nobody has said, and no rule treats it as "no".
 * A pack's rules name these and no others.
 */
export const UseFacts = z.strictObject({
  stage: Stage.nullable(),
  /** From the determination; null until somebody decided. */
  determination: DeterminationOutcome.nullable(),
  /** OMB's classification names generative AI. */
  generative: yesNo,
  agentic: yesNo,
  /** A large language model is part of it. */
  languageModel: yesNo,
  /** OMB's question on personal information. */
  personalInformation: yesNo,
  /** OMB's question on demographic variables. */
  demographicFeatures: yesNo,
  /** Where it comes from: OMB's contracting question. */
  procurement: z.enum(['purchased', 'in-house', 'both']).nullable(),
  customCode: yesNo,
  /** Members of the public deal with it directly. */
  publicFacing: yesNo,
  /** What its output does to a decision about a person or a group. */
  influence: z.enum(['decides', 'informs', 'neither']).nullable(),
  /** Keys of the data categories that it may work on. */
  dataCategories: z.array(z.string()).nullable(),
  /** The day on which it was bought or its contract began; null when unknown or built in-house. */
  acquiredOn: z.iso.date().nullable(),
  /** OMB's "operational date". */
  operationalOn: z.iso.date().nullable(),
  /** A pilot exemption of the CAIO is in force. */
  pilotExempt: z.boolean(),
})
export type UseFacts = z.infer<typeof UseFacts>

/** The name of a fact, as a rule writes it. */
export type FactName = keyof UseFacts

/** Every name that a rule may use. */
export const factNames = Object.keys(UseFacts.shape)
