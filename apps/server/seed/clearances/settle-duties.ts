import { randomUUID } from 'node:crypto'
import {
  addEvidence,
  assignReview,
  decideReview,
  listUseObligations,
  openReview,
  openReviews,
  reportFacts,
  showFacts,
  stateFacts,
} from '@pilothouse/governance/server'
import type { Context } from '@pilothouse/platform/context'
import type { Discipline } from '@pilothouse/platform/identity/person'
import { exampleScreen } from '@pilothouse/responsible-use/example'
import { decideDetermination, openDetermination, saveScreen, submitScreen } from '@pilothouse/responsible-use/server'
import { daysBefore } from '../days-before.ts'
import type { ContextOf } from '../use-cases.ts'

const DAYS_AGO = 3

/** Does what one use owes, by the people who owe it: the determination, the facts, reviews, and a piece of evidence for each duty. */
export async function settleDuties(
  contextOf: ContextOf,
  { useCaseId, owner }: { useCaseId: string; owner: string },
): Promise<void> {
  const past: ContextOf = async (name) => daysBefore(await contextOf(name), DAYS_AGO)
  await determine(await past(owner), await past('Yuki Tanabe'), useCaseId)
  await sayFacts(await past(owner), useCaseId)
  await handIn(await past(owner), useCaseId)
  await review(past, useCaseId)
}

async function determine(owner: Context, officer: Context, useCaseId: string): Promise<void> {
  const { determinations } = await openDetermination(owner, { useCaseId })
  if (determinations.some(({ supersededAt }) => supersededAt === null)) return
  const { id, version } = await saveScreen(owner, { useCaseId, version: 0, answers: exampleScreen() })
  const submitted = await submitScreen(owner, { id, version })
  const found = await decideDetermination(officer, {
    id,
    version: submitted.version,
    outcome: 'not high-impact',
    reason: 'No decision about anybody rests on what it writes, and it stands in none of the presumed categories.',
    basis: null,
  })
  await reportFacts(officer, useCaseId, { determination: found.outcome }, { kind: 'determination', id: found.id })
  await addEvidence(officer, {
    useCaseId,
    kind: 'determination',
    title: `Determination: ${found.outcome}`,
    datedOn: found.decidedAt.slice(0, 10),
    source: { kind: 'determination', id: found.id },
  })
}

/** Answers the facts that nobody has stated and that duties wait for. */
async function sayFacts(owner: Context, useCaseId: string): Promise<void> {
  const { facts, version } = await showFacts(owner, { useCaseId })
  const open = new Set(
    facts.filter(({ value, waiting }) => value === null && waiting.length > 0).map(({ name }) => name),
  )
  const known = {
    ...(open.has('languageModel') ? { languageModel: true } : {}),
    ...(open.has('publicFacing') ? { publicFacing: false } : {}),
    ...(open.has('agentic') ? { agentic: false } : {}),
    ...(open.has('influence') ? { influence: 'informs' as const } : {}),
    ...(open.has('procurement') ? { procurement: 'purchased' as const } : {}),
    ...(open.has('customCode') ? { customCode: false } : {}),
    ...(open.has('generative') ? { generative: true } : {}),
    ...(open.has('personalInformation') ? { personalInformation: false } : {}),
    ...(open.has('demographicFeatures') ? { demographicFeatures: false } : {}),
  }
  if (Object.keys(known).length > 0) await stateFacts(owner, { useCaseId, version, facts: known })
}

/** One piece of evidence for each kind that a duty asks for and that people hand in. */
async function handIn(owner: Context, useCaseId: string): Promise<void> {
  const { obligations, today } = await listUseObligations(owner, { useCaseId })
  const open = obligations.filter(({ missing }) => missing.length > 0)
  for (const { id, title, duty } of open) {
    for (const kind of duty.satisfiedBy) {
      if (kind === 'review' || kind === 'determination') continue
      await addEvidence(owner, {
        useCaseId,
        kind,
        obligationIds: [id],
        title,
        link: `https://dpws.example.gov/ai/records/${id}`,
        datedOn: today,
        source: { kind: 'upload', id: randomUUID() },
      })
    }
  }
}

const reviewers: Readonly<Record<Discipline, string>> = {
  privacy: 'Ingrid Solheim',
  records: 'Ingrid Solheim',
  cybersecurity: 'Rajesh Iyer',
  data: 'Rajesh Iyer',
  'civil rights and liberties': 'Leilani Kahale',
  accessibility: 'Leilani Kahale',
  legal: 'Tomasz Zielinski',
  procurement: 'Tomasz Zielinski',
  mission: 'Grace Whitehorse',
  'human capital': 'Bridget Malloy',
}

/** Every review that the packs ask for, by a reviewer of the discipline. */
async function review(contextOf: ContextOf, useCaseId: string): Promise<void> {
  const administrator = await contextOf('Noor Haddad')
  for (const id of await openReviews(administrator, {
    useCaseId,
    because: 'A duty that asks for it began to apply.',
  })) {
    const { review: opened } = await openReview(administrator, { id })
    const reviewer = await contextOf(reviewers[opened.discipline])
    if (opened.assignedId !== reviewer.person.id)
      await assignReview(administrator, { id, version: opened.version, personId: reviewer.person.id })
    const { review: assigned, fingerprint } = await openReview(reviewer, { id })
    await decideReview(reviewer, {
      id,
      version: assigned.version,
      fingerprint,
      outcome: 'approved',
      rationale: 'What the record says is enough for our discipline, and we saw it at work.',
      confirmed: true,
      conditions: [],
    })
  }
}
