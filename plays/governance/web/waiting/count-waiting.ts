import { call } from '@pilothouse/platform/http/call'
import { showWaiting } from '../../waiting/contract.ts'

/** How many things in governance wait for the reader. */
export const countWaiting = async (): Promise<number> => (await call(showWaiting, {})).items.length
