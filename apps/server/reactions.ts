import { askToRecompute, openReviews, recomputeObligations } from '@pilothouse/governance/server'
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
  {
    // What is known of a use changed: so may what it owes.
    when: ['use case created', 'use case edited', 'stage changed', 'pilot scope set', 'inventory cell mended'],
    act: (context, { subject }) => recomputeObligations(context, subject),
  },
  {
    // Many uses may owe something else.
    when: ['inventory imported', 'inventory import undone', 'policy pack applied', 'policy pack ended'],
    act: askToRecompute,
  },
  {
    // What a use owes changed: so may who has to review it.
    when: [
      'obligation opened',
      'obligation no longer applies',
      'obligation lapsed',
      'evidence withdrawn',
      'stage changed',
    ],
    act: async (context, { event, subject }) => {
      await openReviews(context, { useCaseId: subject, because: reviewReasons[event] ?? 'What the use owes changed.' })
    },
  },
]

/** Why a review opens, as its reviewer reads it. */
const reviewReasons: Readonly<Record<string, string>> = {
  'obligation opened': 'A duty that asks for it began to apply.',
  'obligation lapsed': 'A duty that rests on it lapsed.',
  'evidence withdrawn': 'What showed it was withdrawn.',
  'stage changed': 'The use moved to another stage.',
}
