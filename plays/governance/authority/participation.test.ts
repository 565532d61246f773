import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { Capacity, mayTakePart, type Participation } from './participation.ts'

const part = (personId: string, capacity: Capacity): Participation => ({
  personId,
  personName: personId,
  capacity,
  act: 'did it',
  at: '2026-11-23T09:00:00.000Z',
})

const people = ['Ana', 'Ben', 'Chidi'] as const
const attempt = fc.record({ personId: fc.constantFrom(...people), capacity: fc.constantFrom(...Capacity.options) })

/** Lets everybody try in their order; what is allowed is done. */
function carryOut(attempts: readonly { personId: string; capacity: Capacity }[]) {
  const done: Participation[] = []
  const allowed = attempts.map(({ personId, capacity }) => {
    const may = mayTakePart(done, personId, capacity)
    if (may) done.push(part(personId, capacity))
    return may
  })
  return { done, allowed }
}

test('after one capacity every other one is closed to the same person, and none to anybody else', () => {
  for (const first of Capacity.options) {
    for (const second of Capacity.options) {
      const existing = [part('Ana', first)]
      assert.equal(mayTakePart(existing, 'Ana', second), first === second, `${first}, then ${second}`)
      assert.ok(mayTakePart(existing, 'Ben', second), `${first} by another, then ${second}`)
    }
  }
})

test('whatever people try in whatever order, nobody ends up in two capacities', () => {
  fc.assert(
    fc.property(fc.array(attempt, { maxLength: 40 }), (attempts) => {
      const { done } = carryOut(attempts)
      for (const person of people) {
        const own = done.filter(({ personId }) => personId === person)
        assert.ok(new Set(own.map(({ capacity }) => capacity)).size <= 1)
      }
    }),
    { numRuns: 2000 },
  )
})

test('exactly the tries in somebody’s first capacity are allowed', () => {
  fc.assert(
    fc.property(fc.array(attempt, { maxLength: 40 }), (attempts) => {
      const { allowed } = carryOut(attempts)
      attempts.forEach(({ personId, capacity }, place) => {
        const first = attempts.find((one) => one.personId === personId)
        assert.equal(allowed[place], first?.capacity === capacity)
      })
    }),
    { numRuns: 2000 },
  )
})

test('what others do, and in which order, changes nothing for a person', () => {
  fc.assert(
    fc.property(fc.array(attempt, { maxLength: 30 }), (attempts) => {
      const together = carryOut(attempts)
      for (const person of people) {
        const alone = carryOut(attempts.filter(({ personId }) => personId === person))
        const own = together.allowed.filter((_, place) => attempts[place]?.personId === person)
        assert.deepEqual(own, alone.allowed)
      }
    }),
    { numRuns: 1000 },
  )
})

test('somebody who got into two capacities outside of here may act in neither again', () => {
  const both = [part('Ana', 'reviewing: privacy'), part('Ana', 'making')]
  for (const capacity of Capacity.options) assert.equal(mayTakePart(both, 'Ana', capacity), false)
})
