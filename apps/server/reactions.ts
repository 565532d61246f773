import type { Reaction } from '@pilothouse/platform/ledger/follow-ledger'

/** Every "when … then …" between rooms. Nobody calls back up the arrows: a room announces a fact, and this file says who acts. */
export const reactions: readonly Reaction[] = []
