import type { Context } from '@pilothouse/platform/context'
import { demoId } from '@pilothouse/platform/identity/demo-people'
import type { Discipline } from '@pilothouse/platform/identity/person'
import {
  answerCondition,
  commentOnReview,
  decideReview,
  delegateReview,
  escalateReview,
  grantDelegation,
  listReviews,
  noteMissedConditions,
  openReview,
  openReviews,
  recomputeObligations,
  reportCondition,
  sendDigests,
  showFacts,
  stateFacts,
  waitingSources,
} from '@pilothouse/governance/server'
import * as content from './review-content.ts'
import { daysBefore } from '../days-before.ts'
import type { ContextOf } from '../use-cases.ts'

/** Gives the reviews of the demonstration something in every state: decided, conditional, missed, returned, late, delegated. */
export async function seedReviews(contextOf: ContextOf): Promise<void> {
  const people = await peopleOf(contextOf)
  const uses = await usesOf(people.yuki)
  await statePersonalInformation(people, uses)
  for (const [title, days] of content.opened) await openAsOf(people.yuki, uses(title), days)
  await seedConditions(people)
  await seedAnswers(people)
  await seedDelegation(people)
  for (const title of content.openedLately) await openAsOf(people.yuki, uses(title), 3)
  await sendDigests(onWorkingDay(people.yuki), waitingSources)
}

type People = Awaited<ReturnType<typeof peopleOf>>
type Uses = (title: string) => string

const peopleOf = async (contextOf: ContextOf) => ({
  yuki: await contextOf('Yuki Tanabe'),
  mateo: await contextOf('Mateo Villanueva'),
  ingrid: await contextOf('Ingrid Solheim'),
  rajesh: await contextOf('Rajesh Iyer'),
})

async function usesOf(context: Context): Promise<Uses> {
  const all = await context.transaction((db) => db.selectFrom('use_case').select(['id', 'title']).execute())
  return (title) => {
    const use = all.find((one) => one.title === title)
    if (!use) throw new Error(`The demonstration has no use called ${title}`)
    return use.id
  }
}

async function statePersonalInformation({ yuki }: People, uses: Uses): Promise<void> {
  for (const title of content.withPersonalInformation) {
    const [then, useCaseId] = [daysBefore(yuki, 20), uses(title)]
    await recomputeObligations(then, useCaseId)
    const { version } = await showFacts(then, { useCaseId })
    await stateFacts(then, { useCaseId, version, facts: { personalInformation: true } })
  }
}

async function openAsOf(context: Context, useCaseId: string, days: number): Promise<void> {
  const then = daysBefore(context, days)
  await recomputeObligations(then, useCaseId)
  await openReviews(then, { useCaseId, because: 'A duty that asks for it began to apply.' })
}

/** The review of a discipline, as its page shows it. */
async function shown(context: Context, title: string, discipline: Discipline) {
  const filter = { ...content.everyReview, text: title, discipline: [discipline] }
  const [review] = (await listReviews(context, filter)).reviews
  if (!review) throw new Error(`The demonstration has no ${discipline} review of ${title}`)
  return openReview(context, { id: review.id })
}

async function decide(context: Context, decision: content.DemoDecision): Promise<void> {
  const { title, discipline, outcome, rationale, daysAgo, conditions = [] } = decision
  const { review, fingerprint } = await shown(context, title, discipline)
  const then = daysBefore(context, daysAgo)
  await decideReview(then, {
    id: review.id,
    version: review.version,
    fingerprint,
    outcome,
    rationale,
    confirmed: true,
    conditions: conditions.map(({ what, owner, dueIn }) => ({
      what,
      ownerId: demoId(owner),
      dueOn: dayFrom(context, dueIn),
    })),
  })
}

async function seedConditions({ mateo, rajesh, yuki }: People): Promise<void> {
  for (const decision of content.decisions) await decide(rajesh, decision)
  for (const { title, note, reportedAgo, answeredAgo } of content.reports) {
    const [condition] = (await shown(mateo, title, 'cybersecurity')).conditions
    if (!condition) throw new Error(`The demonstration has no condition on ${title}`)
    const { id, version } = await reportCondition(daysBefore(mateo, reportedAgo), { ...condition, note })
    if (answeredAgo === null) continue
    await answerCondition(daysBefore(rajesh, answeredAgo), { id, version, accepted: true, answer: '' })
  }
  await noteMissedConditions(daysBefore(yuki, 3))
}

async function seedAnswers({ mateo, ingrid }: People): Promise<void> {
  const sewer = await shown(mateo, content.returnedUse, 'cybersecurity')
  await commentOnReview(daysBefore(mateo, 1), { id: sewer.review.id, text: content.returnedAnswer })
  const { review } = await shown(mateo, content.lateUse, 'privacy')
  await commentOnReview(daysBefore(ingrid, 10), { id: review.id, text: content.lateQuestion })
  const { id, version } = review
  await escalateReview(daysBefore(mateo, 2), { id, version, to: 'chief AI officer', reason: content.lateReason })
}

async function seedDelegation({ ingrid }: People): Promise<void> {
  const then = daysBefore(ingrid, 4)
  await grantDelegation(then, {
    toId: demoId('Bridget Malloy'),
    power: 'review: privacy',
    organisationId: demoId('DPWS'),
    startsOn: dayFrom(ingrid, -4),
    endsOn: dayFrom(ingrid, 10),
    reason: 'I am at a training until the end of next week.',
  })
  const { review } = await shown(ingrid, content.delegatedUse, 'privacy')
  const { id, version } = review
  await delegateReview(then, { id, version, toId: demoId('Bridget Malloy'), reason: 'It cannot wait until I am back.' })
}

const dayFrom = (context: Context, days: number): string =>
  new Date(context.now().getTime() + days * 86_400_000).toISOString().slice(0, 10)

/** The same context on the latest Monday to Friday: no e-mail goes out at the weekend. */
function onWorkingDay(context: Context): Context {
  const weekday = context.now().getUTCDay()
  return daysBefore(context, weekday === 6 ? 1 : weekday === 0 ? 2 : 0)
}
