import { startJob } from '@pilothouse/platform/jobs/start-job'
import type { Reaction } from '@pilothouse/platform/ledger/follow-ledger'

/** Every "when … then …" between rooms. Nobody calls back up the arrows: a room announces a fact, and this file says who acts. */
export const reactions: readonly Reaction[] = [
  {
    // What was written down becomes findable by whoever asks "who has done this before?".
    when: [
      'use case created',
      'use case edited',
      'idea filed',
      'idea closed',
      'inventory imported',
      'inventory import undone',
      'idea joined',
    ],
    act: async (context) => {
      await context.transaction((db) =>
        startJob(db, context, {
          kind: 'index programme',
          title: 'Making use cases findable',
          input: {},
          unlessWaiting: true,
        }),
      )
    },
  },
]
