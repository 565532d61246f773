import { z } from 'zod'
import { DeterminationOutcome } from '@pilothouse/governance/obligations/use-facts'
import { endpoint } from '@pilothouse/platform/http/endpoint'
import { mayActOnUses, mayNoteOverrides, maySeeDeterminations } from '../permissions.ts'
import { Determination, DeterminationLine, DeterminationRecord, NearJustification } from './determination.ts'
import { Basis } from './screen/screen-pack.ts'
import { Screen, ScreenAnswers } from './screen/screen.ts'

const id = z.uuid()
const version = z.int().min(0)
const reason = z.string().trim().min(20, 'Give the reason in a sentence or two: it stays on record.').max(8000)

/** The screen and the determinations of one use. */
export const openDetermination = endpoint({
  method: 'GET',
  path: '/api/responsible-use/determinations/:useCaseId',
  summary: 'The high-impact screen of a use, what was found, and what you may do',
  allows: maySeeDeterminations,
  input: z.object({ useCaseId: id }),
  output: DeterminationRecord,
})

/** Uses by where their determination stands. */
export const listDeterminations = endpoint({
  method: 'GET',
  path: '/api/responsible-use/determinations',
  summary: 'Uses whose determination waits, is missing or stands',
  allows: maySeeDeterminations,
  input: z.object({}),
  output: z.object({ lines: z.array(DeterminationLine) }),
})

/** Keeps the answers of a screen. */
export const saveScreen = endpoint({
  method: 'PUT',
  path: '/api/responsible-use/determinations/:useCaseId/screen',
  summary: 'Keep the answers of the high-impact screen as a draft (the owner)',
  allows: mayActOnUses,
  input: z.object({ useCaseId: id, version, answers: ScreenAnswers }),
  output: Screen,
})

/** Hands a screen over. */
export const submitScreen = endpoint({
  method: 'POST',
  path: '/api/responsible-use/screens/:id/submit',
  summary: 'Hand the high-impact screen to the official who decides (the owner)',
  allows: mayActOnUses,
  input: z.object({ id, version }),
  output: Screen,
})

/** Gives a screen back. */
export const returnScreen = endpoint({
  method: 'POST',
  path: '/api/responsible-use/screens/:id/return',
  summary: 'Return the high-impact screen to its owner, saying what to find out',
  allows: mayActOnUses,
  input: z.object({ id, version, because: reason }),
  output: Screen,
})

/** Records a finding. */
export const decideDetermination = endpoint({
  method: 'POST',
  path: '/api/responsible-use/screens/:id/decide',
  summary:
    'Find a use high-impact, presumed but not, or not high-impact (Chief AI Officer or delegate, never the owner)',
  allows: mayActOnUses,
  input: z.object({ id, version, outcome: DeterminationOutcome, reason, basis: Basis.nullable() }),
  output: Determination,
})

/** The Chief AI Officer takes note of an override. */
export const noteOverride = endpoint({
  method: 'POST',
  path: '/api/responsible-use/overrides/:id/note',
  summary: 'Take note of a presumption that a delegate set aside (Chief AI Officer)',
  allows: (person) => mayNoteOverrides(person),
  input: z.object({ id }),
  output: Determination,
})

/** Where nearly the same justification stands already. */
export const compareJustification = endpoint({
  method: 'POST',
  path: '/api/responsible-use/determinations/:useCaseId/compare',
  summary: 'Where the same or nearly the same justification stands already',
  allows: mayActOnUses,
  input: z.object({ useCaseId: id, text: z.string().max(8000) }),
  output: z.object({ near: z.array(NearJustification) }),
})
