import {
  addEvidence,
  askToRecompute,
  followPilotScope,
  mindAllClearances,
  mindClearance,
  mindClearancesNaming,
  openReviews,
  openWaiver,
  recomputeObligations,
  reportFacts,
  suspendForOpenDuties,
  withdrawEvidenceOf,
} from '@pilothouse/governance/server'
import { startJob } from '@pilothouse/platform/jobs/start-job'
import type { Reaction } from '@pilothouse/platform/ledger/follow-ledger'
import { openDetermination } from '@pilothouse/responsible-use/server'
import { cellsOfDetermination, cellsOfWaiver, reportCells } from '@pilothouse/use-cases/server'

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
    onceFor: 'agency',
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
    onceFor: 'subject',
    act: (context, { subject }) => recomputeObligations(context, subject),
  },
  {
    // A pilot for other people or places is not what the evidence speaks of.
    when: ['pilot scope set'],
    onceFor: 'subject',
    act: (context, { subject }) => followPilotScope(context, subject),
  },
  {
    // What an official found becomes a fact of the use, evidence for the duties that ask for it, and an answer to OMB.
    when: ['determination decided'],
    onceFor: 'subject',
    act: async (context, { subject: useCaseId }) => {
      const { determinations } = await openDetermination(context, { useCaseId })
      const found = determinations.find((one) => !one.supersededAt)
      if (!found) return
      const { id, outcome, reason, decidedAt } = found
      await reportFacts(context, useCaseId, { determination: outcome }, { kind: 'determination', id })
      await addEvidence(context, {
        useCaseId,
        kind: 'determination',
        title: `Determination: ${outcome}`,
        datedOn: decidedAt.slice(0, 10),
        source: { kind: 'determination', id },
      })
      // The new one counts before the old one stops, so that nothing lapses in between.
      for (const { id, supersededAt } of determinations)
        if (supersededAt)
          await withdrawEvidenceOf(context, useCaseId, { kind: 'determination', id }, 'It was decided anew.')
      await reportCells(context, useCaseId, cellsOfDetermination(outcome, reason))
    },
  },
  {
    // OMB's column says "waived and reported": so it says that once OMB was told, and no longer than the waiver counts.
    when: ['waiver notice sent', 'waiver revoked', 'waiver expired'],
    act: async (context, { subject: useCaseId, detail }) => {
      const { waiver } = await openWaiver(context, { id: String(detail['waiverId']) })
      const waived = waiver.noticeSentOn !== null && waiver.revokedAt === null && waiver.endedAt === null
      if (waiver.answers) await reportCells(context, useCaseId, cellsOfWaiver(waiver.answers, waived))
    },
  },
  {
    // Many uses may owe something else.
    when: ['inventory imported', 'inventory import undone', 'policy pack applied', 'policy pack ended'],
    onceFor: 'agency',
    act: askToRecompute,
  },
  {
    // What a use owes changed: so may who has to review it.
    when: [
      'obligation opened',
      'obligation no longer applies',
      'obligation lapsed',
      'evidence withdrawn',
      'waiver granted',
      'stage changed',
    ],
    onceFor: 'subject',
    act: async (context, { event, subject }) => {
      await openReviews(context, { useCaseId: subject, because: reviewReasons[event] ?? 'What the use owes changed.' })
    },
  },
  {
    // A duty that lapses takes the clearance away.
    when: ['obligation lapsed'],
    act: async (context, { subject: useCaseId, detail }) => {
      const only = String(detail['obligationId'])
      await suspendForOpenDuties(context, { useCaseId, only, because: 'A duty is no longer met' })
      await mindClearance(context, { useCaseId })
    },
  },
  {
    // What could wait in an emergency waits no longer.
    when: ['emergency passage ended'],
    act: (context, { subject: useCaseId }) =>
      suspendForOpenDuties(context, { useCaseId, because: 'The emergency passage ended and a duty is open' }),
  },
  {
    // What stands against a clearance suspends it, what was mended is lifted, a step back in the stages ends it.
    when: [
      'obligation met',
      'obligation opened',
      'obligation no longer applies',
      'waiver granted',
      'waiver revoked',
      'waiver expired',
      'condition set',
      'condition met',
      'condition missed',
      'condition replaced',
      'pilot scope set',
      'stage changed',
    ],
    onceFor: 'subject',
    act: (context, { subject }) => mindClearance(context, { useCaseId: subject }),
  },
  {
    // So does the approval of a model or tool, for every clearance that names it.
    when: [
      'tool approved',
      'tool approval conditional',
      'tool approval suspended',
      'tool approval revoked',
      'tool approval expired',
    ],
    act: (context, { detail }) => mindClearancesNaming(context, { key: String(detail['key']) }),
  },
  {
    // Many uses may stand in another stage.
    when: ['inventory imported', 'inventory import undone'],
    onceFor: 'agency',
    act: mindAllClearances,
  },
]

/** Why a review opens, as its reviewer reads it. */
const reviewReasons: Readonly<Record<string, string>> = {
  'obligation opened': 'A duty that asks for it began to apply.',
  'obligation lapsed': 'A duty that rests on it lapsed.',
  'evidence withdrawn': 'What showed it was withdrawn.',
  'stage changed': 'The use moved to another stage.',
}
