import { z } from 'zod'
import { endpoint } from '@pilothouse/platform/http/endpoint'
import { mayChooseDigest, maySeeGovernance } from '../permissions.ts'
import { WaitingItem } from './waiting-item.ts'

/** What waits for the reader. */
export const showWaiting = endpoint({
  method: 'GET',
  path: '/api/governance/waiting',
  summary: 'What waits for you in governance, since when, and what happens if you do nothing',
  allows: maySeeGovernance,
  input: z.object({}),
  output: z.object({ items: z.array(WaitingItem), today: z.iso.date(), wantsDigest: z.boolean() }),
})

/** Switches the daily e-mail on or off. */
export const chooseDigest = endpoint({
  method: 'PUT',
  path: '/api/governance/waiting/digest',
  summary: 'Switch your own daily e-mail on or off',
  allows: mayChooseDigest,
  input: z.object({ wanted: z.boolean() }),
  output: z.object({ wantsDigest: z.boolean() }),
})
