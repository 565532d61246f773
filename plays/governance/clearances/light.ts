import { z } from 'zod'
import type { Cause, Clearance } from './clearance.ts'
import { causesOn, lastDayOf, stateOn } from './state-on.ts'

/** The light of a use, as every page shows it: in word, shape and colour. */
export const ClearanceLight = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('not cleared') }),
  z.object({ kind: z.literal('not yet valid'), from: z.iso.date() }),
  z.object({ kind: z.literal('cleared'), until: z.iso.date() }),
  z.object({ kind: z.literal('suspended'), why: z.string() }),
  z.object({ kind: z.literal('expired'), on: z.iso.date() }),
  z.object({ kind: z.literal('revoked') }),
])
export type ClearanceLight = z.infer<typeof ClearanceLight>

/** What the light of a use shows on `day`; `null` is a use without a clearance. */
export function lightOn(clearance: Clearance | null, day: string): ClearanceLight {
  if (clearance === null) return { kind: 'not cleared' }
  const { envelope } = clearance
  switch (stateOn(clearance, day)) {
    case 'revoked':
      return { kind: 'revoked' }
    case 'expired':
      return { kind: 'expired', on: envelope.validUntil }
    case 'suspended':
      return { kind: 'suspended', why: sayCauses(causesOn(clearance, day)) }
    case 'not yet valid':
      return { kind: 'not yet valid', from: envelope.validFrom }
    default:
      return { kind: 'cleared', until: lastDayOf(clearance) }
  }
}

const words: Readonly<Record<Cause['kind'], readonly [one: string, many: string]>> = {
  obligation: ['1 duty overdue', 'duties overdue'],
  condition: ['1 condition missed', 'conditions missed'],
  'pilot scope': ['the pilot has ended', 'pilots have ended'],
  'tool approval': ['1 model or tool not approved', 'models or tools not approved'],
  finding: ['1 severe finding', 'severe findings'],
  'kill switch': ['stopped by hand', 'times stopped by hand'],
  stage: ['the stage changed', 'changes of stage'],
  delegation: ['a delegation ended', 'delegations ended'],
}

/** Why it is suspended, in a few words: "2 duties overdue, stopped by hand". */
export function sayCauses(causes: readonly Pick<Cause, 'kind'>[]): string {
  if (causes.length === 0) return 'waits to be reinstated'
  const kinds = [...new Set(causes.map(({ kind }) => kind))]
  return kinds
    .map((kind) => {
      const count = causes.filter((cause) => cause.kind === kind).length
      const [one, many] = words[kind]
      return count === 1 ? one : `${count} ${many}`
    })
    .join(', ')
}

/** The light in words, for a file or a letter. Days as they are written in the record. */
export function sayLight(light: ClearanceLight): string {
  switch (light.kind) {
    case 'not cleared':
      return 'Not cleared'
    case 'not yet valid':
      return `Cleared from ${light.from}`
    case 'cleared':
      return `Cleared until ${light.until}`
    case 'suspended':
      return `Suspended: ${light.why}`
    case 'expired':
      return `Expired on ${light.on}`
    default:
      return 'Revoked'
  }
}
