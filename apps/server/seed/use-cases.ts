import { daysBefore } from './days-before.ts'
import { openGates } from '@pilothouse/use-cases/gates'
import type { Context } from '@pilothouse/platform/context'
import { exampleAnswers } from '@pilothouse/use-cases/example'
import type { Answers } from '@pilothouse/use-cases/proposals/answers'
import { Rationale, type Levels } from '@pilothouse/use-cases/portfolio/score'
import { scoringGuide } from '@pilothouse/use-cases/portfolio/scoring-guide'
import {
  changeStage,
  closeIdea,
  createUseCase,
  decidePilotProposal,
  draftPilotProposal,
  fileIdea,
  joinIdea,
  listProposalChoices,
  returnPilotProposal,
  scoreUseCase,
  setPilotScope,
  setPriority,
  stateMissionValue,
  submitPilotProposal,
  takeUpIdea,
} from '@pilothouse/use-cases/server'
import type { DemoUse } from './demo-use.ts'
import { inUseCells, minimumPracticeCells } from './inventory-cells.ts'
import { detourNotices, meetingMinutes, parkingFines, pavementPhotos, utilityAnswers } from './proposal-content.ts'
import { demoIdeas, demoPriorities } from './programme-content.ts'
import { demoUses } from './use-case-content.ts'

/** Gives the context of somebody in the demonstration, by name. */
export type ContextOf = (name: string) => Promise<Context>

const scorers = ['Grace Whitehorse', 'Rajesh Iyer', 'Ingrid Solheim']

/** Fills play 1 of the demonstration: priorities, use cases in every stage, ideas and proposals in several states. */
export async function seedUseCases(contextOf: ContextOf): Promise<void> {
  const offices = await officesOf(await contextOf('Yuki Tanabe'))
  const priorities: string[] = []
  for (const priority of demoPriorities) {
    priorities.push((await setPriority(daysBefore(await contextOf('Samuel Adeyemi'), 330), priority)).id)
  }
  const made = new Map<string, string>()
  for (const use of demoUses) made.set(use.title, await seedUse(contextOf, use, offices, priorities))
  await seedIdeas(contextOf, offices, made)
  await seedProposals(contextOf, offices)
}

async function officesOf(context: Context): Promise<(name: string) => string> {
  const { organisations } = await listProposalChoices(context)
  return (name) => {
    const office = organisations.find((one) => one.name === name)
    if (!office) throw new Error(`The demonstration has no ${name}`)
    return office.id
  }
}

async function seedUse(
  contextOf: ContextOf,
  use: DemoUse,
  offices: (name: string) => string,
  priorities: readonly string[],
): Promise<string> {
  const owner = await contextOf(use.owner)
  const { title, summary, inventoryId = null, pilot, path } = use
  const start = {
    title,
    summary,
    inventoryId,
    cells: cellsOf(use, dayFrom(owner, -120)),
    organisationId: offices(use.office),
    stage: 'idea' as const,
    reason: 'Entered in the portfolio.',
  }
  const { id } = await createUseCase(daysBefore(owner, 320), start)
  if (pilot) await setPilotScope(daysBefore(owner, 300), { id, version: 0, ...scopeOf(owner, [-300, 300]) })
  for (const [index, to] of path.entries()) {
    const context = daysBefore(owner, Math.max(5, 310 - index * 90))
    await changeStage(context, { id, to, reason: reasons[to] }, openGates.stage)
  }
  if (pilot && path.at(-1) !== 'retired') await setPilotScope(owner, { id, version: 1, ...scopeOf(owner, pilot) })
  if (use.serves) {
    const [place, statement] = use.serves
    await stateMissionValue(owner, { useCaseId: id, priorityId: priorities[place] ?? '', statement })
  }
  if (path.at(-1) !== 'retired') await seedScores(contextOf, id, use)
  return id
}

/** What the inventory reports of a use at its present stage. */
function cellsOf({ cells, office, path }: DemoUse, startedOn: string) {
  const stage = path.at(-1)
  const inUse = stage === 'pilot' || stage === 'deployed'
  const mustPractise = stage === 'deployed' && cells['is_high_impact']?.startsWith('a)')
  return {
    ...cells,
    agency_bureau: office,
    ...(inUse ? inUseCells(startedOn) : {}),
    ...(mustPractise ? minimumPracticeCells : {}),
  }
}

const reasons = {
  'pre-deployment': 'The team is complete and the work begins.',
  pilot: 'Tests on old cases went well; a small group starts.',
  deployed: 'The pilot met its criteria; the board agreed to go on.',
  retired: 'It was used too little to be worth its cost.',
}

function scopeOf(context: Context, [from, to]: readonly [number, number]) {
  return {
    startsOn: dayFrom(context, from),
    endsOn: dayFrom(context, to),
    userLimit: 25,
    sites: 'North and Harbor yards',
    exitCriteria: 'Stop when more than one output in fifty is wrong for two weeks in a row.',
    scaleCriteria: 'Go on when the time for a case falls by half and users rate it 4 of 5 or better.',
    warnDays: 30,
  }
}

async function seedScores(contextOf: ContextOf, id: string, { scores = [] }: DemoUse): Promise<void> {
  for (const [index, [value, feasibility, risk, reuse]] of scores.entries()) {
    const context = await contextOf(scorers[index] ?? 'Grace Whitehorse')
    const levels = { value, feasibility, risk, reuse }
    await scoreUseCase(context, { id, levels, rationale: rationaleFor(levels) })
  }
}

/** The guide's own words for each level, as somebody would write who agrees with them. */
function rationaleFor(levels: Levels): Rationale {
  const words = scoringGuide.dimensions.map((dimension) => [
    dimension.id,
    `${dimension.levels[levels[dimension.id] - 1]}, as far as we know.`,
  ])
  return Rationale.parse(Object.fromEntries(words))
}

async function seedIdeas(
  contextOf: ContextOf,
  offices: (name: string) => string,
  made: ReadonlyMap<string, string>,
): Promise<void> {
  const board = await contextOf('Grace Whitehorse')
  for (const { by, daysAgo, text, fate } of demoIdeas) {
    const { id } = await fileIdea(daysBefore(await contextOf(by), daysAgo), { title: '', text, declared: [] })
    if (fate === 'closed') {
      await closeIdea(daysBefore(board, daysAgo - 3), {
        id,
        reason: 'The procurement office buys a tool that does this, from January on.',
      })
    }
    if (fate === 'joined') {
      const useCaseId = made.get('Translated storm warnings') ?? ''
      await joinIdea(daysBefore(board, daysAgo - 4), {
        id,
        useCaseId,
        reason: 'This pilot does just that; please help to test it.',
      })
    }
    if (fate === 'proposal') {
      await takeUpIdea(await contextOf('Yuki Tanabe'), {
        id,
        as: 'proposal',
        organisationId: offices('Office of the Chief Information Officer'),
      })
    }
  }
}

async function seedProposals(contextOf: ContextOf, offices: (name: string) => string): Promise<void> {
  const [owner, board] = [await contextOf('Mateo Villanueva'), await contextOf('Grace Whitehorse')]
  const draft = (facts: Answers, daysAgo: number) => {
    const dates = { 'starts-on': dayFrom(owner, 30), 'ends-on': dayFrom(owner, 210) }
    const answers = exampleAnswers(offices('Bureau of Roads and Bridges'), [owner.person.id], { ...dates, ...facts })
    return draftPilotProposal(daysBefore(owner, daysAgo), { answers })
  }
  const submit = async (facts: Answers, daysAgo: number) => {
    const { id, version } = await draft(facts, daysAgo + 4)
    return submitPilotProposal(daysBefore(owner, daysAgo), { id, version }, openGates.proposal)
  }
  await draft(pavementPhotos, 3)
  await submit(utilityAnswers, 5)
  const thin = await submit(meetingMinutes, 16)
  const comments = [
    { question: 'baseline', text: 'In which week were the three hours counted, and for how many engineers?' },
  ]
  const reason = 'A good idea. The baseline is too thin to judge success by.'
  await returnPilotProposal(daysBefore(board, 12), { ...pick(thin), reason, comments })
  const approved = { ...pick(await submit(detourNotices, 40)), decision: 'approved' as const }
  await decidePilotProposal(daysBefore(board, 33), { ...approved, reason: 'Small, useful, and easy to stop.' })
  const declined = { ...pick(await submit(parkingFines, 70)), decision: 'declined' as const }
  const no = 'A fine is a decision about a person. The law asks for an officer who saw it.'
  await decidePilotProposal(daysBefore(board, 60), { ...declined, reason: no })
}

const pick = ({ id, version }: { id: string; version: number }) => ({ id, version })

const dayFrom = (context: Context, days: number): string =>
  new Date(context.now().getTime() + days * 86_400_000).toISOString().slice(0, 10)
