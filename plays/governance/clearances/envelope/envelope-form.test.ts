import assert from 'node:assert/strict'
import { test } from 'node:test'
import { EnvelopeForm, emptyForm, formOf } from './envelope-form.ts'
import { exampleEnvelope } from '../example.ts'

const reason = 'Agreed by the board.'

test('what stands comes out of the form as it went in', () => {
  for (const envelope of [
    exampleEnvelope(),
    exampleEnvelope({ microDollarsPerMonth: null, tokensPerMonth: null, tools: [] }),
  ])
    assert.deepEqual(EnvelopeForm.parse({ ...formOf(envelope), reason }), { envelope, reason })
})

test('money is typed in dollars and kept to the millionth; blank is no limit', () => {
  const start = {
    ...emptyForm({ organisationId: crypto.randomUUID(), validFrom: '2026-11-23', validUntil: '2027-05-31' }),
  }
  const filled = { ...start, models: ['harbor-text-2'], reason }
  const money = (dollarsPerMonth: string) =>
    EnvelopeForm.safeParse({ ...filled, dollarsPerMonth }).data?.envelope.microDollarsPerMonth
  assert.equal(money('1,250.50'), 1_250_500_000)
  assert.equal(money('$0.000001'), 1)
  assert.equal(money(''), null)
  for (const wrong of ['-5', '12 €', '1.2.3', '1e6']) assert.equal(money(wrong), undefined, wrong)
})
