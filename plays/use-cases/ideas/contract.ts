import { z } from 'zod'
import { endpoint } from '@pilothouse/platform/http/endpoint'
import { mayFileIdeas, mayOwnUseCases, maySeeProgramme, mayTriageIdeas } from '../permissions.ts'
import { Declarations } from './declaration.ts'
import { IdeaFilter, IdeaPage } from './idea-list.ts'
import { Idea, IdeaText, OpenedIdea } from './idea.ts'

const id = z.uuid()
const reason = z.string().trim().min(10, 'Say why in a sentence: the author reads it.').max(2000)

/** Files an idea: two sentences are enough. */
export const fileIdea = endpoint({
  method: 'POST',
  path: '/api/use-cases/ideas',
  summary: 'File an idea: two sentences, and what you say about like uses that exist',
  allows: mayFileIdeas,
  input: z.object({
    title: z.string().trim().max(200).default(''),
    text: IdeaText,
    declared: Declarations.default([]),
  }),
  output: Idea,
})

/** The queue, and everything that was settled. */
export const listIdeas = endpoint({
  method: 'GET',
  path: '/api/use-cases/ideas',
  summary: 'The ideas of the agency, those that wait longest first',
  allows: maySeeProgramme,
  input: IdeaFilter,
  output: IdeaPage,
})

/** One idea. */
export const openIdea = endpoint({
  method: 'GET',
  path: '/api/use-cases/ideas/:id',
  summary: 'One idea and what became of it',
  allows: maySeeProgramme,
  input: z.object({ id }),
  output: OpenedIdea,
})

/** Goes on with an idea. */
export const takeUpIdea = endpoint({
  method: 'POST',
  path: '/api/use-cases/ideas/:id/take-up',
  summary: 'Go on with an idea as a draft proposal or a use case',
  allows: (person) => mayOwnUseCases(person),
  input: z.object({ id, as: z.enum(['proposal', 'use case']), organisationId: z.uuid() }),
  output: Idea,
})

/** Adds an idea to a use case. */
export const joinIdea = endpoint({
  method: 'POST',
  path: '/api/use-cases/ideas/:id/join',
  summary: 'Add an idea to a use case that exists already',
  allows: mayTriageIdeas,
  input: z.object({ id, useCaseId: z.uuid(), reason }),
  output: Idea,
})

/** Ends an idea with a reason. */
export const closeIdea = endpoint({
  method: 'POST',
  path: '/api/use-cases/ideas/:id/close',
  summary: 'Close an idea with a reason that its author reads',
  allows: mayFileIdeas,
  input: z.object({ id, reason }),
  output: Idea,
})
