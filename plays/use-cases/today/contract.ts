import { z } from 'zod'
import { endpoint } from '@pilothouse/platform/http/endpoint'
import { maySeeProgramme } from '../permissions.ts'
import { Today } from './waiting.ts'

/** What play 1 says on the first page of the day. */
export const seeToday = endpoint({
  method: 'GET',
  path: '/api/use-cases/today',
  summary: 'What waits for me, what changed on my uses, and how the program stands',
  allows: maySeeProgramme,
  input: z.object({}),
  output: Today,
})
