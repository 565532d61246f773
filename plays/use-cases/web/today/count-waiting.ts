import { call } from '@pilothouse/platform/http/call'
import { seeToday } from '../../today/contract.ts'

/** How many things of play 1 wait for the reader. */
export const countWaiting = async (): Promise<number> => (await call(seeToday, {})).waiting.length
