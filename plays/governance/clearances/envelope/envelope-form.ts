import { z } from 'zod'
import { Envelope, GuardAction, Oversight } from '../clearance.ts'

const wholeNumber = z
  .string()
  .trim()
  .regex(/^(\d{1,3}(,?\d{3})*)?$/, 'Give a whole number, or leave it blank.')
  .transform((text) => (text === '' ? null : Number(text.replaceAll(',', ''))))

const dollars = z
  .string()
  .trim()
  .regex(
    /^(\$?\d{1,3}(,?\d{3})*(\.\d{1,6})?)?$/,
    'Give an amount in dollars, such as 250 or 250.50, or leave it blank.',
  )
  .transform((text) => (text === '' ? null : Math.round(Number(text.replaceAll(/[$,]/g, '')) * 1_000_000)))

const keyLines = z.string().transform((text) => [...new Set(text.split(/[\s,;]+/).filter(Boolean))])

const reason = z.string().trim().min(10, 'Say in a sentence why.').max(2000)

/** An envelope as a form holds it: money in dollars, limits as text, blank for no limit. Gives the envelope and the reason. */
export const EnvelopeForm = z
  .object({
    models: Envelope.shape.models,
    dataCategories: Envelope.shape.dataCategories,
    groups: Envelope.shape.groups,
    tools: keyLines,
    dollarsPerMonth: dollars,
    tokensPerMonth: wholeNumber,
    callsPerMinute: wholeNumber,
    training: keyLines,
    oversight: Oversight,
    inputGuard: GuardAction,
    toolCallGuard: GuardAction,
    toolResultGuard: GuardAction,
    outputGuard: GuardAction,
    contentDays: z
      .string()
      .trim()
      .regex(/^\d{1,4}$/, 'Give a number of days.')
      .transform(Number),
    validFrom: Envelope.shape.validFrom,
    validUntil: Envelope.shape.validUntil,
    reason,
  })
  .refine(({ validFrom, validUntil }) => validFrom <= validUntil, {
    path: ['validUntil'],
    message: 'The last day comes before the first.',
  })
  .transform(({ dollarsPerMonth, inputGuard, toolCallGuard, toolResultGuard, outputGuard, reason: why, ...plain }) => ({
    envelope: {
      ...plain,
      microDollarsPerMonth: dollarsPerMonth,
      guards: { input: inputGuard, toolCall: toolCallGuard, toolResult: toolResultGuard, output: outputGuard },
    } satisfies Envelope,
    reason: why,
  }))

/** The form over an envelope that stands. */
export const formOf = (envelope: Envelope): z.input<typeof EnvelopeForm> => ({
  models: envelope.models,
  dataCategories: envelope.dataCategories,
  groups: envelope.groups,
  tools: envelope.tools.join('\n'),
  dollarsPerMonth: envelope.microDollarsPerMonth === null ? '' : String(envelope.microDollarsPerMonth / 1_000_000),
  tokensPerMonth: envelope.tokensPerMonth === null ? '' : String(envelope.tokensPerMonth),
  callsPerMinute: envelope.callsPerMinute === null ? '' : String(envelope.callsPerMinute),
  training: envelope.training.join('\n'),
  oversight: envelope.oversight,
  inputGuard: envelope.guards.input,
  toolCallGuard: envelope.guards.toolCall,
  toolResultGuard: envelope.guards.toolResult,
  outputGuard: envelope.guards.output,
  contentDays: String(envelope.contentDays),
  validFrom: envelope.validFrom,
  validUntil: envelope.validUntil,
  reason: '',
})

/** A form for a use that was never cleared: careful answers to begin with. */
export const emptyForm = (first: {
  readonly organisationId: string
  readonly validFrom: string
  readonly validUntil: string
}): z.input<typeof EnvelopeForm> => ({
  models: [],
  dataCategories: ['public'],
  groups: [first.organisationId],
  tools: '',
  dollarsPerMonth: '100',
  tokensPerMonth: '',
  callsPerMinute: '30',
  training: '',
  oversight: 'one reviewer',
  inputGuard: 'redact',
  toolCallGuard: 'block',
  toolResultGuard: 'mark',
  outputGuard: 'redact',
  contentDays: '30',
  validFrom: first.validFrom,
  validUntil: first.validUntil,
  reason: '',
})
