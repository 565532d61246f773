import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { exampleAgency, examplePerson } from '../identity/example-people.ts'
import { testWorld } from '../testing/test-context.ts'
import { announce } from './announce.ts'
import { followLedger, type Fact, type Reaction } from './follow-ledger.ts'

const world = await testWorld()
after(world.close)
const agency = await exampleAgency(world.db)
const context = world.contextOf(examplePerson(agency, 'Ana Ruiz'))
const log = { error: () => {} }

async function announced(event: string, subject: string): Promise<void> {
  await context.transaction((db) => announce(db, context, { event, subject }))
}

async function heard(reactions: readonly Reaction[], enough: () => boolean): Promise<void> {
  const follower = followLedger({ pool: world.database.pool, world, log, reactions })
  for (let waited = 0; waited < 100 && !enough(); waited++) await sleep(20)
  await follower.stop()
}

test('facts are acted on in their order, in their agency, and once even after a restart', async () => {
  const facts: Fact[] = []
  const reactions: Reaction[] = [
    {
      when: ['idea filed'],
      act: async ({ person }, fact) => {
        assert.equal(person.agencyId, agency.id)
        facts.push(fact)
      },
    },
  ]
  for (const subject of ['a', 'b']) await announced('idea filed', subject)
  await announced('idea closed', 'a')
  await heard(reactions, () => facts.length === 2)
  await announced('idea filed', 'c')
  await heard(reactions, () => facts.length === 3)
  assert.deepEqual(
    facts.map((fact) => fact.subject),
    ['a', 'b', 'c'],
  )
})

test('a reaction that keeps failing does not stop those behind it', async () => {
  const subjects: string[] = []
  const reactions: Reaction[] = [
    {
      when: ['idea filed'],
      act: async (_, { subject }) => {
        if (subject === 'broken') throw new Error('this one never works')
        subjects.push(subject)
      },
    },
  ]
  await announced('idea filed', 'broken')
  await announced('idea filed', 'sound')
  await heard(reactions, () => subjects.includes('sound'))
  assert.deepEqual(subjects, ['sound'])
})

test('two followers do not act twice', async () => {
  const subjects: string[] = []
  const reactions: Reaction[] = [{ when: ['idea filed'], act: async (_, { subject }) => void subjects.push(subject) }]
  for (let count = 0; count < 20; count++) await announced('idea filed', `many ${count}`)
  await Promise.all([heard(reactions, () => subjects.length >= 20), heard(reactions, () => subjects.length >= 20)])
  assert.equal(subjects.length, 20)
})

test('what reads the record as it stands is done once for a subject that much happened to at once', async () => {
  const [each, once]: [string[], string[]] = [[], []]
  const when = ['use case edited', 'stage changed']
  const reactions: Reaction[] = [
    { when, onceFor: 'subject', act: async (_, { subject, event }) => void once.push(`${subject}: ${event}`) },
    { when, act: async (_, { subject }) => void each.push(subject) },
  ]
  for (const [event, subject] of [
    ['use case edited', 'one'],
    ['use case edited', 'other'],
    ['stage changed', 'one'],
  ] as const)
    await announced(event, subject)
  await heard(reactions, () => each.length === 3)
  assert.deepEqual(each, ['one', 'other', 'one'])
  assert.deepEqual(once, ['other: use case edited', 'one: stage changed'])
})
