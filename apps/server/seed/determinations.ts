import {
  addEvidence,
  grantDelegation,
  grantWaiver,
  listUseObligations,
  reportFacts,
} from '@pilothouse/governance/server'
import type { Context } from '@pilothouse/platform/context'
import { demoId } from '@pilothouse/platform/identity/demo-people'
import { exampleScreen } from '@pilothouse/responsible-use/example'
import {
  addProhibitedUse,
  decideDetermination,
  openDetermination,
  returnScreen,
  saveScreen,
  submitScreen,
} from '@pilothouse/responsible-use/server'
import { daysBefore } from './days-before.ts'
import type { ContextOf } from './use-cases.ts'

type Answers = Parameters<typeof exampleScreen>[0]
type Finding = Omit<Parameters<typeof decideDetermination>[1], 'id' | 'version'>

const none = exampleScreen()

/** High-impact screens in every state, with a presumption set aside, a waiver, and a prohibited use of the agency's own. */
export async function seedDeterminations(contextOf: ContextOf): Promise<void> {
  const [yuki, mateo, grace] = [
    await contextOf('Yuki Tanabe'),
    await contextOf('Mateo Villanueva'),
    await contextOf('Grace Whitehorse'),
  ]
  const uses = await usesOf(yuki)
  await addProhibitedUse(daysBefore(yuki, 60), {
    title: 'Guessing what people feel',
    statement: 'It would infer emotions from a face, a voice or a text.',
    source: 'Department order 26-04, paragraph 3',
  })
  await determine(mateo, yuki, uses('Summaries of bridge inspection reports'), bridges, bridgesFound)
  await delegate(yuki, grace)
  await determine(yuki, grace, uses('Notes from emergency calls'), calls, callsFound)
  await determine(mateo, yuki, uses('First look at culvert photos'), culverts, culvertsFound)
  await waive(yuki, uses('First look at culvert photos'))
  await hand(daysBefore(mateo, 2), uses('Search in 40 years of sewer plans'), sewers)
  await giveBack(mateo, yuki, uses('Detour notices in plain words'))
}

const sewers: Answers = {
  principalBasisWhy: 'Engineers decide from the plan itself; the search only shows them which plan to open.',
  oversight: 'An engineer opens the page that was found and reads it.',
}

const bridges: Answers = {
  oversight: 'An engineer reads the report itself before anything is decided.',
  categories: { ...none.categories, a: 'yes' },
  principalBasisWhy:
    'Engineers decide on repairs from the inspection report itself; the summary shows them where to look first.',
}
const bridgesFound: Finding = {
  outcome: 'presumed but not',
  basis: 'no principal basis',
  reason:
    'Every repair is decided from the signed inspection report, page by page, as bridge law asks. The summary is not part of the file; it changes the order of reading, and a finding that it leaves out is still read.',
}

const calls: Answers = {
  oversight: 'The dispatcher corrects the notes after the call.',
  principalBasis: 'yes',
  principalBasisWhy: 'Crews act on the notes of a call while they drive.',
  effects: {
    ...none.effects,
    safety: { answer: 'yes', why: 'A wrong address or a missed injury sends help too late.' },
  },
  categories: { ...none.categories, a: 'yes' },
}
const callsFound: Finding = {
  outcome: 'high-impact',
  basis: null,
  reason: 'Crews act on these notes before anybody can look at them twice, so an error reaches people in danger.',
}

const culverts: Answers = {
  oversight: 'An inspector looks at every tenth photo.',
  principalBasis: 'yes',
  principalBasisWhy: 'Which culverts are inspected this season follows from the list that it makes.',
  effects: {
    ...none.effects,
    infrastructure: { answer: 'yes', why: 'A culvert that is not inspected may fail under a road.' },
  },
  categories: { ...none.categories, a: 'yes', e: 'not sure' },
}
const culvertsFound: Finding = {
  outcome: 'high-impact',
  basis: null,
  reason: 'The order of inspections decides which failures are found in time, and nobody looks at every photo.',
}

async function hand(owner: Context, useCaseId: string, answers: Answers) {
  const draft = await saveScreen(owner, { useCaseId, version: 0, answers: exampleScreen(answers) })
  return submitScreen(owner, { id: draft.id, version: draft.version })
}

/** Answers, decides and lets the finding follow, as the ledger's reactions do. */
async function determine(
  ownerNow: Context,
  officialNow: Context,
  useCaseId: string,
  answers: Answers,
  finding: Finding,
) {
  const { determinations } = await openDetermination(officialNow, { useCaseId })
  if (determinations.length > 0) return
  const [owner, official] = [daysBefore(ownerNow, 9), daysBefore(officialNow, 8)]
  const { id, version } = await hand(owner, useCaseId, answers)
  const found = await decideDetermination(official, { id, version, ...finding })
  const source = { kind: 'determination' as const, id: found.id }
  await reportFacts(official, useCaseId, { determination: found.outcome }, source)
  const title = `Determination: ${found.outcome}`
  await addEvidence(official, {
    useCaseId,
    kind: 'determination',
    title,
    datedOn: found.decidedAt.slice(0, 10),
    source,
  })
}

async function giveBack(owner: Context, official: Context, useCaseId: string): Promise<void> {
  const { id, version } = await hand(daysBefore(owner, 6), useCaseId, {
    principalBasis: 'not sure',
    principalBasisWhy:
      'The traffic desk decides on detours; we do not know yet whether it reads anything but this text.',
    oversight: 'A press officer reads each notice before it goes out.',
  })
  const because =
    'Ask the traffic desk whether detours are ever closed or opened from this text alone, then answer the first question.'
  await returnScreen(daysBefore(official, 4), { id, version, because })
}

async function delegate(yuki: Context, grace: Context): Promise<void> {
  const then = daysBefore(yuki, 12)
  await grantDelegation(then, {
    toId: grace.person.id,
    power: 'decide determinations',
    organisationId: demoId('DPWS'),
    startsOn: dayOf(then),
    endsOn: dayOf(daysBefore(yuki, -90)),
    reason: 'For the uses that the officer owns: nobody decides about their own.',
  })
}

async function waive(yuki: Context, useCaseId: string): Promise<void> {
  const { obligations } = await listUseObligations(yuki, { useCaseId })
  const duty = obligations.find(({ title, state }) => title.includes('consulted') && state !== 'not applicable')
  if (!duty) throw new Error('The demonstration has no consultation to waive')
  await grantWaiver(daysBefore(yuki, 5), {
    obligationId: duty.id,
    ground: 'unacceptable impediment',
    determination:
      'The storm season begins in four weeks and 1,900 culverts wait. A comment period of 60 days would put the first inspections after the floods. The county engineers association was asked instead, and its answers are in the file.',
    publicSummary: 'Public comment on the order of culvert inspections is put off until after the storm season.',
    withheldBecause: null,
    endsOn: dayOf(daysBefore(yuki, -200)),
  })
}

async function usesOf(context: Context): Promise<(title: string) => string> {
  const all = await context.transaction((db) => db.selectFrom('use_case').select(['id', 'title']).execute())
  return (title) => {
    const use = all.find((one) => one.title === title)
    if (!use) throw new Error(`The demonstration has no use called ${title}`)
    return use.id
  }
}

const dayOf = (context: Context): string => context.now().toISOString().slice(0, 10)
