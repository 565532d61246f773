import { call } from '@pilothouse/platform/http/call'
import { listWaiting } from '../../approvals/waiting/contract.ts'

/** How many tools wait for the reader's decision. */
export const countWaitingTools = async (): Promise<number> => (await call(listWaiting, {})).length
