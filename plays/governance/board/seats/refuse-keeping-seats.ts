import type { Context } from '@pilothouse/platform/context'
import { Refusal } from '@pilothouse/platform/refusal'
import { mayKeepSeats } from '../../permissions.ts'

/** Refuses who may not fill or end seats of the board at `path`. */
export function refuseKeepingSeats({ person }: Pick<Context, 'person'>, path: string): void {
  if (!mayKeepSeats(person, path))
    throw new Refusal('not-allowed', 'Only the Chief AI Officer and administrators fill and end seats of a board.')
}
