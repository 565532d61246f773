import { z } from 'zod'
import { endpoint } from '@pilothouse/platform/http/endpoint'
import { mayActOnUses, mayKeepProhibitedUses, maySeeDeterminations } from '../permissions.ts'
import { ProhibitedAnswers, ProhibitedUse, ProhibitedUseDeclaration } from './prohibited-use.ts'

const uses = z.array(ProhibitedUse)

/** A proposal before the list of prohibited uses. */
const ProposalCheck = z.object({ title: z.string(), uses, declaration: ProhibitedUseDeclaration.nullable() })

/** What is prohibited here. */
export const listProhibitedUses = endpoint({
  method: 'GET',
  path: '/api/responsible-use/prohibited-uses',
  summary: 'Uses of AI that are prohibited in the agency',
  allows: maySeeDeterminations,
  input: z.object({}),
  output: z.object({ uses }),
})

/** Puts a use on the agency's own list. */
export const addProhibitedUse = endpoint({
  method: 'POST',
  path: '/api/responsible-use/prohibited-uses',
  summary: 'Prohibit a use in the agency (Chief AI Officer)',
  allows: mayKeepProhibitedUses,
  input: z.object({
    title: z.string().trim().min(3, 'Give it a short name.').max(120),
    statement: z.string().trim().min(10, 'Say in a sentence what is not to be.').max(2000),
    source: z.string().trim().min(3, 'Say where this is decided.').max(400),
  }),
  output: z.object({ uses }),
})

/** Takes a use off the agency's own list. */
export const endProhibitedUse = endpoint({
  method: 'POST',
  path: '/api/responsible-use/prohibited-uses/:id/end',
  summary: 'Take a use off the agency’s own list (Chief AI Officer)',
  allows: mayKeepProhibitedUses,
  input: z.object({ id: z.uuid(), because: z.string().trim().min(10, 'Say why in a sentence.').max(2000) }),
  output: z.object({ uses }),
})

/** What the list asks of a proposal. */
export const checkProhibitedUses = endpoint({
  method: 'GET',
  path: '/api/responsible-use/proposals/:proposalId/prohibited-uses',
  summary: 'What a proposal’s owner said about each prohibited use',
  allows: maySeeDeterminations,
  input: z.object({ proposalId: z.uuid() }),
  output: ProposalCheck,
})

/** Answers the list for a proposal. */
export const declareProhibitedUses = endpoint({
  method: 'PUT',
  path: '/api/responsible-use/proposals/:proposalId/prohibited-uses',
  summary: 'Say about each prohibited use whether the proposal is one (its owner)',
  allows: mayActOnUses,
  input: z.object({ proposalId: z.uuid(), answers: ProhibitedAnswers }),
  output: ProposalCheck,
})
