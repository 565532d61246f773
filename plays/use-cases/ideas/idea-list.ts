import { z } from 'zod'
import { listOf } from '@pilothouse/platform/http/endpoint'
import { Idea, IdeaState } from './idea.ts'

/** Which ideas the address bar asks for. */
export const IdeaFilter = z.object({
  text: z.string().trim().max(200).default(''),
  state: listOf(IdeaState).default([]),
  /** Only those that the reader filed. */
  mine: z.stringbool().default(false),
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
})
export type IdeaFilter = z.infer<typeof IdeaFilter>

/** A page of ideas, how many match, and how many there are in each state. */
export const IdeaPage = z.object({
  ideas: z.array(Idea),
  total: z.int(),
  states: z.array(z.object({ state: IdeaState, count: z.int() })),
})
export type IdeaPage = z.infer<typeof IdeaPage>
