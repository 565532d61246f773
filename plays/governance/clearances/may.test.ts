import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import type { Cause, Clearance, Envelope } from './clearance.ts'
import { exampleClearance, exampleEnvelope } from './example.ts'
import { may, type CallRequest, type Verdict } from './may.ts'
import { prepareClearance } from './prepare-clearance.ts'

const ask = (clearance: Clearance, request: CallRequest): Verdict => may(prepareClearance(clearance), request)

const keys = ['a', 'b', 'c', 'd']
const some = fc.subarray(keys)
const most = fc.subarray(keys, { minLength: 2 })
const few = fc.subarray(keys, { maxLength: 1 })
const day = fc.integer({ min: 1, max: 28 }).map((nth) => `2026-11-${String(nth).padStart(2, '0')}`)
const kind = fc.constantFrom<Cause['kind']>('obligation', 'condition', 'tool approval', 'kill switch')
const cause = fc.record({
  kind,
  subject: fc.uuid(),
  because: fc.constant('The yearly assessment is overdue'),
  since: fc.constant('2026-11-05T00:00:00.000Z'),
})
const lapse = fc.record({
  kind,
  subject: fc.uuid(),
  because: fc.constant('The approval ran out'),
  ahead: fc.constant(''),
  on: day,
})
const envelope = fc
  .record({
    models: most,
    dataCategories: most,
    groups: most,
    tools: most,
    training: few,
    validFrom: fc.constantFrom('2026-11-01', '2026-11-12'),
    validUntil: fc.constantFrom('2026-11-15', '2026-11-28'),
  })
  .map((change) => exampleEnvelope(change))
const rare = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant<T[]>([]) }, fc.array(value, { maxLength: 2 }))
const clearance = fc
  .record({
    envelope,
    state: fc.constantFrom<Clearance['state']>('in force', 'in force', 'in force', 'suspended', 'revoked'),
    causes: rare(cause),
    lapses: rare(lapse),
    seenOn: day,
  })
  .map((change) => exampleClearance(change))
const request: fc.Arbitrary<CallRequest> = fc.record({
  day,
  model: fc.constantFrom(...keys),
  dataCategories: few,
  groups: some,
  tools: few,
  training: some,
})

/** The rule said once more, without any haste. */
function isInside({ envelope: allowed, ...clearance }: Clearance, call: CallRequest): boolean {
  const today = [call.day, clearance.seenOn].toSorted().at(-1) ?? ''
  return [
    clearance.state === 'in force',
    clearance.causes.length === 0,
    clearance.lapses.every(({ on }) => today < on),
    allowed.validFrom <= today && today <= allowed.validUntil,
    allowed.models.includes(call.model),
    call.dataCategories.length > 0 && call.dataCategories.every((key) => allowed.dataCategories.includes(key)),
    call.groups.some((key) => allowed.groups.includes(key)),
    call.tools.every((key) => allowed.tools.includes(key)),
    allowed.training.every((key) => call.training.includes(key)),
  ].every(Boolean)
}

test('a call passes if and only if everything about it is inside the envelope', () => {
  let passed = 0
  fc.assert(
    fc.property(clearance, request, (given, call) => {
      const verdict = ask(given, call)
      if (verdict.kind === 'yes') passed += 1
      assert.equal(verdict.kind === 'yes', isInside(given, call))
    }),
    { numRuns: 20_000, seed: 3 },
  )
  assert.ok(passed > 500, `only ${passed} calls were let through, so little was tried`)
})

test('a refusal has one reason in a sentence, and says what is missing', () => {
  fc.assert(
    fc.property(clearance, request, (given, call) => {
      const verdict = ask(given, call)
      if (verdict.kind === 'yes') return
      assert.match(verdict.because, /^[A-Z].+\.$/)
      assert.ok(verdict.missing !== null || call.dataCategories.length === 0)
    }),
  )
})

const narrowings: readonly ((envelope: Envelope, key: string) => Envelope)[] = [
  (wide, key) => ({ ...wide, models: without(wide.models, key) }),
  (wide, key) => ({ ...wide, dataCategories: without(wide.dataCategories, key) }),
  (wide, key) => ({ ...wide, groups: without(wide.groups, key) }),
  (wide, key) => ({ ...wide, tools: without(wide.tools, key) }),
  (wide, key) => ({ ...wide, training: [...wide.training, key] }),
  (wide) => ({ ...wide, validFrom: '2026-11-20' > wide.validFrom ? '2026-11-20' : wide.validFrom }),
  (wide) => ({ ...wide, validUntil: '2026-11-10' < wide.validUntil ? '2026-11-10' : wide.validUntil }),
]
const without = (list: readonly string[], key: string): string[] => list.filter((other) => other !== key)

test('a narrower envelope, another cause or another lapse never turns a no into a yes', () => {
  const narrowing = fc.constantFrom(...narrowings)
  fc.assert(
    fc.property(
      clearance,
      request,
      narrowing,
      fc.constantFrom(...keys),
      cause,
      lapse,
      (given, call, narrow, key, held, runsOut) => {
        if (ask(given, call).kind === 'yes') return
        assert.equal(ask({ ...given, envelope: narrow(given.envelope, key) }, call).kind, 'no')
        assert.equal(ask({ ...given, causes: [...given.causes, held] }, call).kind, 'no')
        assert.equal(ask({ ...given, lapses: [...given.lapses, runsOut] }, call).kind, 'no')
      },
    ),
    { numRuns: 5000 },
  )
})

test('a clock that is set back never turns a no of the record into a yes', () => {
  fc.assert(
    fc.property(clearance, request, day, (given, call, earlier) => {
      const seen = { ...given, seenOn: call.day > given.seenOn ? call.day : given.seenOn }
      if (ask(seen, call).kind === 'no')
        assert.equal(ask(seen, { ...call, day: earlier < call.day ? earlier : call.day }).kind, 'no')
    }),
  )
})

const inside: CallRequest = {
  day: '2026-11-23',
  model: 'harbor-text-2',
  dataCategories: ['internal'],
  groups: ['ferries'],
  tools: [],
  training: ['using-generative-ai'],
}
const cleared = exampleClearance({ envelope: exampleEnvelope({ groups: ['ferries'] }) })
const refusal = (given: Partial<Clearance>, call: Partial<CallRequest> = {}) => {
  const verdict = ask({ ...cleared, ...given }, { ...inside, ...call })
  return verdict.kind === 'yes' ? 'yes' : { code: verdict.code, because: verdict.because, missing: verdict.missing }
}

test('each refusal speaks plainly', () => {
  assert.equal(refusal({}), 'yes')
  assert.deepEqual(refusal({}, { model: 'other' }), {
    code: 'model_not_cleared',
    because: 'Version 1 of this clearance does not allow the model “other”.',
    missing: 'other',
  })
  assert.deepEqual(refusal({}, { dataCategories: ['internal', 'health'] }), {
    code: 'data_category',
    because: 'Version 1 of this clearance does not allow data of the category “health”.',
    missing: 'health',
  })
  assert.deepEqual(refusal({}, { dataCategories: [] }), {
    code: 'data_category',
    because: 'The call does not say what data it carries, so it cannot pass.',
    missing: null,
  })
  assert.deepEqual(refusal({}, { training: [] }), {
    code: 'training_required',
    because: 'Whoever calls must first pass the course “using-generative-ai”.',
    missing: 'using-generative-ai',
  })
  const cause: Cause = {
    kind: 'obligation',
    subject: 'duty-1',
    because: 'The yearly impact assessment is overdue since 14 November 2026.',
    since: '2026-11-14T00:00:00.000Z',
  }
  assert.deepEqual(refusal({ state: 'suspended', causes: [cause, { ...cause, subject: 'duty-2' }] }), {
    code: 'clearance_suspended',
    because: 'This use is suspended: The yearly impact assessment is overdue since 14 November 2026 (and 1 more).',
    missing: 'duty-1',
  })
  assert.deepEqual(refusal({ state: 'suspended' }), {
    code: 'clearance_suspended',
    because: 'This use is suspended: it waits for an official to reinstate it.',
    missing: cleared.id,
  })
})
