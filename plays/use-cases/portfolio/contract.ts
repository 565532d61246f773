import { z } from 'zod'
import { endpoint } from '@pilothouse/platform/http/endpoint'
import { mayOwnUseCases, mayScore, maySeeProgramme } from '../permissions.ts'
import { UseHistory } from './history/use-history.ts'
import { NextOwner } from './ownership/owner-change.ts'
import { PortfolioChoices, PortfolioFilter, PortfolioPage, PortfolioPicture } from './portfolio-entry.ts'
import { Levels, Rationale, UseCaseScores } from './scoring/score.ts'
import { PilotScope, PilotScopeDraft, PilotWarnings } from './stages/pilot-scope.ts'
import { Stage } from './stages/stage.ts'
import { UseCase, UseCaseRecord, UseCaseSummary, UseCaseTitle } from './use-case.ts'

const id = z.uuid()
const reason = z.string().trim().min(3, 'Say why, in a few words.').max(2000)
const inventoryId = z
  .string()
  .trim()
  .max(100)
  .transform((text) => text || null)
  .nullable()

/** The agency's use cases, filtered, sorted and a page at a time. */
export const listUseCases = endpoint({
  method: 'GET',
  path: '/api/use-cases/portfolio',
  summary: 'The use cases of the agency, filtered and sorted, a page at a time',
  allows: maySeeProgramme,
  input: PortfolioFilter,
  output: PortfolioPage,
})

/** What the portfolio's filters may be set to. */
export const listPortfolioChoices = endpoint({
  method: 'GET',
  path: '/api/use-cases/portfolio/choices',
  summary: 'The values that occur in the portfolio, for its filters',
  allows: maySeeProgramme,
  input: z.object({}),
  output: PortfolioChoices,
})

/** One use case with its pilot scope and history. */
export const openUseCase = endpoint({
  method: 'GET',
  path: '/api/use-cases/records/:id',
  summary: 'One use case: facts, pilot scope, history of stages',
  allows: maySeeProgramme,
  input: z.object({ id }),
  output: UseCaseRecord,
})

/** What happened to a use. */
export const showUseHistory = endpoint({
  method: 'GET',
  path: '/api/use-cases/records/:id/history',
  summary: 'Everything that happened to a use case: what, by whom, when and why, a page at a time, the latest first',
  allows: maySeeProgramme,
  input: z.object({ id, page: z.coerce.number().int().min(1).max(1000).default(1) }),
  output: UseHistory,
})

/** Opens a record. */
export const createUseCase = endpoint({
  method: 'POST',
  path: '/api/use-cases/records',
  summary: 'Open the record of a use case',
  allows: (person) => mayOwnUseCases(person),
  input: z.object({
    organisationId: id,
    title: UseCaseTitle,
    summary: UseCaseSummary,
    stage: Stage.extract(['idea', 'pre-deployment']),
    inventoryId: inventoryId.default(null),
    reason,
  }),
  output: UseCase,
})

/** Corrects the facts of a record. */
export const editUseCase = endpoint({
  method: 'PUT',
  path: '/api/use-cases/records/:id',
  summary: 'Correct the name, summary, organization or number of a use case',
  allows: (person) => mayOwnUseCases(person),
  input: z.object({
    id,
    version: z.int(),
    title: UseCaseTitle,
    summary: UseCaseSummary,
    organisationId: id,
    inventoryId,
  }),
  output: UseCase,
})

/** Moves a use case to another stage. */
export const changeStage = endpoint({
  method: 'POST',
  path: '/api/use-cases/records/:id/stage',
  summary: 'Move a use case to another stage, with a reason',
  allows: (person) => mayOwnUseCases(person),
  input: z.object({ id, to: Stage, reason }),
  output: UseCase,
})

/** Ends a use; its record stays. */
export const retireUseCase = endpoint({
  method: 'POST',
  path: '/api/use-cases/records/:id/retire',
  summary: 'Retire a use case, with a reason; its record and number stay',
  allows: (person) => mayOwnUseCases(person),
  input: z.object({ id, reason }),
  output: UseCase,
})

/** To whom a use may be handed over. */
export const listNextOwners = endpoint({
  method: 'GET',
  path: '/api/use-cases/records/:id/next-owners',
  summary: 'The people to whom a use case may be handed over',
  allows: (person) => mayOwnUseCases(person),
  input: z.object({ id }),
  output: z.object({ people: z.array(NextOwner) }),
})

/** Hands a use over. */
export const handOverUseCase = endpoint({
  method: 'POST',
  path: '/api/use-cases/records/:id/owner',
  summary: 'Hand a use case over to its next owner, with a reason',
  allows: (person) => mayOwnUseCases(person),
  input: z.object({ id, ownerId: z.uuid('Choose the next owner.'), reason }),
  output: UseCase,
})

/** Says what a pilot may do. */
export const setPilotScope = endpoint({
  method: 'PUT',
  path: '/api/use-cases/records/:id/pilot-scope',
  summary: 'Set the dates, people, sites and exit criteria of a pilot',
  allows: (person) => mayOwnUseCases(person),
  input: z.intersection(PilotScopeDraft, z.object({ id, version: z.int().min(0) })),
  output: PilotScope,
})

/** The picture of value against risk. */
export const showPortfolioPicture = endpoint({
  method: 'GET',
  path: '/api/use-cases/portfolio/picture',
  summary: 'The scored use cases that a filter lets through, with the medians of their scores',
  allows: maySeeProgramme,
  input: PortfolioFilter,
  output: PortfolioPicture,
})

/** Pilots whose time runs out. */
export const listPilotWarnings = endpoint({
  method: 'GET',
  path: '/api/use-cases/portfolio/pilot-warnings',
  summary: 'Pilots whose scope ends soon or has ended, and how many have none',
  allows: maySeeProgramme,
  input: z.object({}),
  output: PilotWarnings,
})

/** Scores of a use. */
export const showScores = endpoint({
  method: 'GET',
  path: '/api/use-cases/records/:id/scores',
  summary: 'Everybody’s latest scores of a use case, their median and spread',
  allows: maySeeProgramme,
  input: z.object({ id }),
  output: UseCaseScores,
})

/** Scores a use. */
export const scoreUseCase = endpoint({
  method: 'POST',
  path: '/api/use-cases/records/:id/scores',
  summary: 'Score the value, feasibility, risk and reuse of a use case from 1 to 5, each with a reason',
  allows: mayScore,
  input: z.object({ id, levels: Levels, rationale: Rationale }),
  output: UseCaseScores,
})
