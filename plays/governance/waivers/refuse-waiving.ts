import type { Context } from '@pilothouse/platform/context'
import { Refusal } from '@pilothouse/platform/refusal'
import { mayWaive } from '../permissions.ts'

/** Refuses everybody but the Chief AI Officer in person: waivers and pilot exemptions cannot be delegated (M-25-21). */
export function refuseWaiving({ person }: Pick<Context, 'person'>, path: string): void {
  if (mayWaive(person, path)) return
  throw new Refusal(
    'not-allowed',
    'Only the Chief AI Officer in person may do this. It cannot be delegated (OMB M-25-21, waivers and pilots).',
  )
}
