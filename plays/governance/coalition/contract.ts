import { z } from 'zod'
import { endpoint } from '@pilothouse/platform/http/endpoint'
import { maySeeGovernance, mayWorkOnCoalitions } from '../permissions.ts'
import { Blocker, Coalition, Commitment, Sponsor, Stakeholder, StakeholderDraft } from './coalition.ts'

const id = z.uuid()
const version = z.int()
const useCaseId = z.uuid()
const sentence = z.string().trim().min(10, 'Say why in a sentence.').max(2000)
const allows = mayWorkOnCoalitions

/** Who stands behind a use, whom it needs, what holds it up. */
export const showCoalition = endpoint({
  method: 'GET',
  path: '/api/governance/coalitions/:useCaseId',
  summary: 'Sponsor, stakeholders, commitments and blockers of a use',
  allows: maySeeGovernance,
  input: z.object({ useCaseId }),
  output: Coalition,
})

/** Names the sponsor. */
export const nameSponsor = endpoint({
  method: 'POST',
  path: '/api/governance/coalitions/:useCaseId/sponsor',
  summary: 'Name the executive sponsor of a use, with the reason',
  allows,
  input: z.object({ useCaseId, personId: z.string().min(1, 'Choose a person.'), reason: sentence }),
  output: z.object({ sponsors: z.array(Sponsor) }),
})

/** Puts a stakeholder on the map. */
export const addStakeholder = endpoint({
  method: 'POST',
  path: '/api/governance/coalitions/:useCaseId/stakeholders',
  summary: 'Put an office or a group on the map of a use',
  allows,
  input: StakeholderDraft.extend({ useCaseId }),
  output: Stakeholder,
})

/** Writes how a stakeholder stands now. */
export const changeStakeholder = endpoint({
  method: 'PUT',
  path: '/api/governance/stakeholders/:id',
  summary: 'Write how a stakeholder stands now',
  allows,
  input: StakeholderDraft.extend({ id, version }),
  output: Stakeholder,
})

/** Notes a promise. */
export const noteCommitment = endpoint({
  method: 'POST',
  path: '/api/governance/stakeholders/:stakeholderId/commitments',
  summary: 'Write down what a stakeholder promised, by when',
  allows,
  input: z.object({
    stakeholderId: id,
    what: z.string().trim().min(5, 'Say what was promised.').max(2000),
    dueOn: z.iso.date('Give the day as year-month-day.'),
  }),
  output: z.object({ commitments: z.array(Commitment) }),
})

/** Notes that a promise was kept. */
export const keepCommitment = endpoint({
  method: 'POST',
  path: '/api/governance/commitments/:id/kept',
  summary: 'Write down that a commitment was kept',
  allows,
  input: z.object({ id }),
  output: z.object({ commitments: z.array(Commitment) }),
})

/** Raises a blocker. */
export const raiseBlocker = endpoint({
  method: 'POST',
  path: '/api/governance/coalitions/:useCaseId/blockers',
  summary: 'Write down what holds a use up, and who it waits for',
  allows,
  input: z.object({
    useCaseId,
    what: z.string().trim().min(5, 'Say what holds it up.').max(2000),
    waitsFor: z.string().trim().min(2, 'Say who it waits for.').max(200),
    since: z.iso.date('Give the day as year-month-day.'),
  }),
  output: z.object({ blockers: z.array(Blocker) }),
})

/** Brings a blocker before the sponsor. */
export const escalateBlocker = endpoint({
  method: 'POST',
  path: '/api/governance/blockers/:id/escalation',
  summary: 'Bring a blocker before the executive sponsor',
  allows,
  input: z.object({ id, version, because: sentence }),
  output: z.object({ blockers: z.array(Blocker) }),
})

/** Resolves a blocker. */
export const resolveBlocker = endpoint({
  method: 'POST',
  path: '/api/governance/blockers/:id/resolution',
  summary: 'Write down how a blocker was resolved',
  allows,
  input: z.object({ id, version, resolution: z.string().trim().min(10, 'Say how in a sentence.').max(2000) }),
  output: z.object({ blockers: z.array(Blocker) }),
})
