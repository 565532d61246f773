import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { z } from 'zod'
import * as clearances from '@pilothouse/governance/clearances/contract'
import type { EnvelopeDraft } from '@pilothouse/governance/clearances/clearance'
import * as duties from '@pilothouse/governance/obligations/contract'
import * as packs from '@pilothouse/governance/policy-packs/contract'
import * as reviews from '@pilothouse/governance/reviews/contract'
import * as waivers from '@pilothouse/governance/waivers/contract'
import { exampleAgency } from '@pilothouse/platform/identity/example-people'
import type { Person } from '@pilothouse/platform/identity/person'
import * as determinations from '@pilothouse/responsible-use/determinations/contract'
import { exampleScreen } from '@pilothouse/responsible-use/example'
import * as prohibited from '@pilothouse/responsible-use/prohibited-uses/contract'
import { approveEntry } from '@pilothouse/tools/approvals/contract'
import { exampleModel, exampleProvider, exampleTerms } from '@pilothouse/tools/example'
import { proposeEntry, recordProvider } from '@pilothouse/tools/server'
import { exampleAnswers } from '@pilothouse/use-cases/example'
import * as portfolio from '@pilothouse/use-cases/portfolio/contract'
import * as proposals from '@pilothouse/use-cases/proposals/contract'
import { threadPeople, threadWorld } from './testing-thread.ts'

// One use goes from a proposal to a clearance and through a lapse, each step by the right person, while somebody who may not tries it too.

const world = await threadWorld()
after(world.close)
const { does, isRefused, settled } = world
const agency = await exampleAgency(world.db)
const people = await threadPeople(world, agency)
const { owner, board, officer, sponsor, administrator, staff, auditor, stranger, reviewers } = people

const reason = 'Everything that the memorandum asks for is there, and the tests went well.'
let proposalId = ''
let useCaseId = ''

const dutyOf = async (key: string) => {
  const { obligations } = await does(owner, duties.listUseObligations, { useCaseId })
  const duty = obligations.find((one) => one.key === key)
  assert.ok(duty, `it owes no ${key}`)
  return duty
}

async function upload(person: Person, name: string): Promise<string> {
  const response = await world.request(person, `/api/files?name=${encodeURIComponent(name)}`, {
    method: 'PUT',
    body: `${name}: 500 old reports were sorted, 493 of them right.`,
    headers: { 'content-type': 'application/octet-stream' },
  })
  return z.object({ id: z.uuid() }).parse(await response.json()).id
}

/** One file as evidence of one kind for several duties. */
const evidenceFor = async (
  person: Person,
  kind: z.input<typeof duties.attachEvidence.input>['kind'],
  keys: string[],
) => ({
  useCaseId,
  obligationIds: await Promise.all(keys.map(async (key) => (await dutyOf(key)).id)),
  kind,
  title: `What shows ${keys.join(', ')}`,
  datedOn: world.now().toISOString().slice(0, 10),
  fileId: await upload(person, `${keys[0]}.txt`),
  link: '',
})

const envelope = (change: Partial<z.input<typeof EnvelopeDraft>> = {}): z.input<typeof EnvelopeDraft> => ({
  models: ['meridian-cloud/large-2026'],
  dataCategories: ['public', 'internal'],
  groups: [agency.id],
  tools: [],
  microDollarsPerMonth: 250_000_000,
  tokensPerMonth: null,
  callsPerMinute: 60,
  training: [],
  oversight: 'one reviewer',
  guards: { input: 'redact', toolCall: 'block', toolResult: 'mark', output: 'redact' },
  contentDays: 30,
  validFrom: '2027-01-11',
  validUntil: '2028-06-30',
  ...change,
})

const call = (day: string) => ({
  day,
  model: 'meridian-cloud/large-2026',
  dataCategories: ['internal'],
  groups: [agency.id],
  tools: [],
  training: [],
})

test('the federal packs are turned on by the Chief AI Officer, as they were shown; nobody else decides it', async () => {
  const plan = { organisationId: agency.id, packId: 'us-omb-m-25-21', version: '2025-04-03', startsOn: '2026-11-23' }
  await isRefused(owner, packs.previewPolicyPack, plan)
  const { shown } = await does(officer, packs.previewPolicyPack, plan)
  await isRefused(board, packs.applyPolicyPack, { ...plan, reason, shown })
  await does(officer, packs.applyPolicyPack, { ...plan, reason, shown })
})

test('a model is proposed and approved', async () => {
  const { id: providerId } = await recordProvider(world.contextOf(administrator), exampleProvider)
  const entry = await proposeEntry(world.contextOf(administrator), exampleModel(providerId))
  const terms = { id: entry.id, version: entry.version, ...exampleTerms('2026-11-23') }
  await isRefused(owner, approveEntry, terms)
  await does(officer, approveEntry, terms)
})

test('a proposal is submitted once its owner has said that it is no prohibited use', async () => {
  const answers = exampleAnswers(agency.id, [owner.id])
  await isRefused(staff, proposals.draftPilotProposal, { answers })
  const { id, version } = await does(owner, proposals.draftPilotProposal, { answers })
  proposalId = id
  const { missing } = await isRefused(owner, proposals.submitPilotProposal, { id, version }, 409)
  assert.equal(missing?.length, 4)
  const { uses } = await does(owner, prohibited.listProhibitedUses, {})
  const said = { proposalId, answers: Object.fromEntries(uses.map(({ key }) => [key, 'no' as const])) }
  await isRefused(board, prohibited.declareProhibitedUses, said, 404)
  await does(owner, prohibited.declareProhibitedUses, said)
  await isRefused(sponsor, proposals.submitPilotProposal, { id, version })
  await does(owner, proposals.submitPilotProposal, { id, version })
})

test('the board approves it, and its owner does not; a use in pre-deployment comes of it', async () => {
  const { version } = (await does(board, proposals.openPilotProposal, { id: proposalId })).proposal
  const decision = { id: proposalId, version, decision: 'approved' as const, reason }
  await isRefused(owner, proposals.decidePilotProposal, decision)
  await isRefused(reviewers.legal, proposals.decidePilotProposal, decision)
  const decided = await does(board, proposals.decidePilotProposal, decision)
  useCaseId = decided.useCaseId ?? ''
  await settled()
  const { obligations } = await does(owner, duties.listUseObligations, { useCaseId })
  assert.ok(obligations.length > 0, 'what it owes is worked out by itself')
})

test('the owner states what the record does not say; what it says already is not stated again', async () => {
  const { version } = await does(owner, duties.showFacts, { useCaseId })
  const facts = { generative: true, languageModel: true, publicFacing: true, influence: 'informs' as const }
  await isRefused(board, duties.stateFacts, { useCaseId, version, facts })
  await isRefused(sponsor, duties.stateFacts, { useCaseId, version, facts })
  await isRefused(owner, duties.stateFacts, { useCaseId, version, facts: { personalInformation: false } }, 409)
  await does(owner, duties.stateFacts, { useCaseId, version, facts })
  await settled()
})

test('the owner answers the screen, the Chief AI Officer finds it high-impact, and its duties open', async () => {
  const answers = exampleScreen({
    principalBasis: 'yes',
    effects: { ...exampleScreen().effects, safety: { answer: 'yes', why: 'It ranks reports of danger.' } },
  })
  await isRefused(officer, determinations.saveScreen, { useCaseId, version: 0, answers })
  const { id, version } = await does(owner, determinations.saveScreen, { useCaseId, version: 0, answers })
  const submitted = await does(owner, determinations.submitScreen, { id, version })
  const finding = { id, version: submitted.version, outcome: 'high-impact' as const, reason, basis: null }
  await isRefused(owner, determinations.decideDetermination, finding)
  await isRefused(board, determinations.decideDetermination, finding)
  await does(officer, determinations.decideDetermination, finding)
  await settled()
  assert.equal((await dutyOf('determination')).state, 'met')
  assert.equal((await dutyOf('impact-assessment')).state, 'not started')
})

test('the gate before the pilot names each missing thing, who owes it, and its source', async () => {
  const move = { id: useCaseId, to: 'pilot' as const, reason }
  await isRefused(board, portfolio.changeStage, move)
  const { missing = [] } = await isRefused(owner, portfolio.changeStage, move, 409)
  const [first] = missing.filter(({ what }) => what.startsWith('Authorization to operate'))
  assert.equal(first?.who, 'Ana Ruiz')
  assert.match(first?.href ?? '', /^\/governance\/obligations\//)
  assert.match(first?.source ?? '', /FISMA.*version 2025-04-03/)
  assert.ok(!missing.some(({ what }) => what.startsWith('End users and the public')), 'that is due later')
})

test('each discipline is reviewed by its own reviewer, and by nobody from the team', async () => {
  const { reviews: opened } = await does(owner, reviews.showUseReviews, { useCaseId })
  const disciplines = opened.map(({ review }) => review.discipline).toSorted()
  assert.deepEqual(disciplines, Object.keys(reviewers).toSorted())
  for (const [discipline, reviewer] of Object.entries(reviewers)) {
    const id = opened.find(({ review }) => review.discipline === discipline)?.review.id ?? ''
    const { review, fingerprint } = await does(reviewer, reviews.openReview, { id })
    assert.equal(review.assignedName, reviewer.name, 'the only one who may do it has it')
    const decision = {
      id,
      version: review.version,
      fingerprint,
      outcome: 'approved' as const,
      rationale: reason,
      confirmed: true,
    }
    await isRefused(owner, reviews.decideReview, decision)
    await isRefused(auditor, reviews.decideReview, decision)
    await does(reviewer, reviews.decideReview, decision)
  }
  await settled()
  assert.equal((await dutyOf('privacy-review')).state, 'met')
  assert.equal((await dutyOf('independent-review')).state, 'met')
})

test('evidence is handed in by who owes the duty, and opens the gate to the pilot', async () => {
  const pilotDuties = await evidenceFor(owner, 'evaluation', ['pilot-practices', 'pre-deployment-testing'])
  await isRefused(staff, duties.attachEvidence, { ...pilotDuties, fileId: await upload(staff, 'theirs.txt') })
  await isRefused(board, duties.attachEvidence, { ...pilotDuties, fileId: await upload(board, 'theirs.txt') })
  await does(owner, duties.attachEvidence, pilotDuties)
  const assessed = ['pilot-practices', 'impact-assessment', 'potential-impacts']
  await does(owner, duties.attachEvidence, await evidenceFor(owner, 'assessment', assessed))
  await does(owner, duties.attachEvidence, await evidenceFor(owner, 'course', ['acceptable-use', 'operator-training']))
  await settled()
  await does(owner, portfolio.changeStage, { id: useCaseId, to: 'pilot', reason })
  await settled()
})

test('the rest is evidenced, the risk is accepted by the executive sponsor, one practice is waived by the Chief AI Officer', async () => {
  const documents = ['inventory-entry', 'risk-mitigation-plan', 'human-oversight', 'appeals']
  await does(owner, duties.attachEvidence, await evidenceFor(owner, 'document', documents))
  await does(owner, duties.attachEvidence, await evidenceFor(owner, 'metric', ['ongoing-monitoring']))
  await does(owner, duties.attachEvidence, await evidenceFor(owner, 'drill', ['fail-safe']))
  const accepted = await evidenceFor(sponsor, 'document', ['risk-acceptance'])
  await isRefused(reviewers.legal, duties.attachEvidence, accepted)
  await does(sponsor, duties.attachEvidence, accepted)
  const { missing = [] } = await isRefused(owner, portfolio.changeStage, { id: useCaseId, to: 'deployed', reason }, 409)
  assert.deepEqual(
    missing.map(({ what }) => what.split(':')[0]),
    ['End users and the public consulted'],
  )
  await grantWaiver()
  await settled()
  assert.equal((await dutyOf('consultation')).state, 'waived')
  await does(owner, portfolio.changeStage, { id: useCaseId, to: 'deployed', reason })
  await settled()
})

async function grantWaiver(): Promise<void> {
  const draft = {
    obligationId: (await dutyOf('consultation')).id,
    ground: 'unacceptable impediment' as const,
    determination:
      'Dispatch cannot stop for hearings in this storm season; a panel of crews checks the sorting weekly.',
    publicSummary: 'Public hearings are put off until the storm season is over.',
    withheldBecause: null,
    endsOn: '2027-08-31',
  }
  await isRefused(administrator, waivers.grantWaiver, draft)
  await isRefused({ ...officer, via: 'token' }, waivers.grantWaiver, draft)
  await isRefused(stranger, waivers.grantWaiver, draft, 404)
  await does(officer, waivers.grantWaiver, draft)
}

test('only a named official clears it, and from then on calls inside the envelope pass', async () => {
  world.setNow('2027-01-11T09:00:00Z')
  const issue = { useCaseId, envelope: envelope(), reason }
  await isRefused(owner, clearances.issueClearance, issue)
  await isRefused(reviewers.cybersecurity, clearances.issueClearance, issue)
  await isRefused(stranger, clearances.issueClearance, issue, 404)
  assert.equal(world.ask(useCaseId, call('2027-01-11')), null, 'no clearance, no call')
  await does(officer, clearances.issueClearance, issue)
  assert.deepEqual(await world.answer(useCaseId, call('2027-01-11'), 'yes'), { kind: 'yes' })
  const elsewhere = { ...call('2027-01-11'), model: 'ocio/harbor-8b' }
  assert.equal(world.ask(useCaseId, elsewhere)?.kind, 'no')
})

test('evidence that is withdrawn takes the clearance away by itself, and the refusal names the duty', async () => {
  const { evidence, id } = await dutyOf('acceptable-use')
  const [course] = evidence
  const withdrawal = { id: course?.id ?? '', because: 'Four of the dispatchers were never asked the questions.' }
  await isRefused(reviewers.legal, duties.withdrawEvidence, withdrawal)
  await does(owner, duties.withdrawEvidence, withdrawal)
  const verdict = await world.answer(useCaseId, call('2027-01-11'), 'no')
  assert.ok(verdict?.kind === 'no')
  assert.equal(verdict.code, 'clearance_suspended')
  await settled()
  const { light, causes } = await does(owner, clearances.openClearance, { useCaseId })
  assert.equal(light.kind, 'suspended')
  assert.ok(causes.some((cause) => cause.subject === id && cause.because.includes('people know the rules of use')))
  assert.ok(causes.every(({ lift }) => lift.href?.startsWith('/governance/obligations/')))
})

test('it comes back when the evidence is there again and an official says so, and not before', async () => {
  const { clearance } = await does(officer, clearances.openClearance, { useCaseId })
  const back = { useCaseId, version: clearance?.version ?? 0, reason }
  const { missing } = await isRefused(officer, clearances.reinstateClearance, back, 409)
  assert.ok((missing?.length ?? 0) > 0)
  await does(owner, duties.attachEvidence, await evidenceFor(owner, 'course', ['acceptable-use', 'operator-training']))
  await settled()
  assert.equal(world.ask(useCaseId, call('2027-01-11'))?.kind, 'no', 'mended is not yet decided')
  await isRefused(owner, clearances.reinstateClearance, back)
  await does(officer, clearances.reinstateClearance, back)
  assert.deepEqual(await world.answer(useCaseId, call('2027-01-11'), 'yes'), { kind: 'yes' })
})

test('what runs out by its date stops calls on that day, before anybody has written it down', () => {
  assert.equal(world.ask(useCaseId, call('2027-08-31'))?.kind, 'yes', 'the last day of the waiver')
  const verdict = world.ask(useCaseId, call('2027-09-01'))
  assert.ok(verdict?.kind === 'no')
  assert.match(verdict.because, /suspended.*End users and the public consulted/)
})

test('nothing went wrong beside all this', () => assert.deepEqual(world.faults, []))
