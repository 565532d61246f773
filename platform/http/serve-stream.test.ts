import assert from 'node:assert/strict'
import { once } from 'node:events'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { exampleAgency, examplePerson } from '../identity/example-people.ts'
import { anyMember, anyone, visitor } from '../identity/person.ts'
import { Refusal } from '../refusal.ts'
import { testApp } from '../testing/test-app.ts'
import { streamed } from './endpoint.ts'
import { serveStream } from './serve-stream.ts'
import { stream } from './stream.ts'

const shape = {
  method: 'GET',
  input: z.object({ to: z.coerce.number().max(9), breaks: z.coerce.boolean().default(false) }),
  output: z.object({ n: z.number() }),
} as const
const count = streamed({ ...shape, path: '/api/test/count', summary: 'Counts', allows: anyone })
const guarded = streamed({ ...shape, path: '/api/test/guarded', summary: 'Counts for members', allows: anyMember })
const stopped = new EventTarget()

async function* counting(_: unknown, { to, breaks }: { to: number; breaks: boolean }, signal: AbortSignal) {
  for (let n = 1; n <= to && !signal.aborted; n++) {
    if (breaks && n === 2) throw new Refusal('conflict', 'Two is taken.')
    yield { n, secret: 'not in the contract' }
    await sleep(5)
  }
  if (signal.aborted) stopped.dispatchEvent(new Event('stopped'))
}

const app = await testApp((routes) => {
  serveStream(routes, count, counting)
  serveStream(routes, guarded, counting)
})
// The browser's line to the server.
globalThis.fetch = (address, init) => app.request(visitor, typeof address === 'string' ? address : '', init)
after(app.close)

async function read(input: z.input<typeof count.input>): Promise<number[]> {
  const numbers: number[] = []
  for await (const { n } of stream(count, input, new AbortController().signal)) numbers.push(n)
  return numbers
}

test('events arrive one by one, with what the contract names and nothing else', async () => {
  assert.deepEqual(await read({ to: 3 }), [1, 2, 3])
  const text = await (await fetch(`${count.path}?to=1`)).text()
  assert.equal(text, 'event: message\ndata: {"n":1}\n\n')
})

test('what is refused before the first event is a plain problem; later it ends the stream in words', async () => {
  assert.equal((await fetch(`${count.path}?to=99`)).status, 422)
  await assert.rejects(read({ to: 3, breaks: true }), /Two is taken/)
})

test('who may not enter hears nothing', async () => {
  const ana = examplePerson(await exampleAgency(app.db), 'Ana Ruiz')
  assert.equal((await app.request(visitor, `${guarded.path}?to=1`)).status, 401)
  assert.equal((await app.request(ana, `${guarded.path}?to=1`)).status, 200)
})

test('a reader who leaves stops the work', async () => {
  const workEnded = once(stopped, 'stopped', { signal: AbortSignal.timeout(2000) })
  for await (const { n } of stream(count, { to: 9 }, new AbortController().signal)) if (n === 2) break
  await workEnded
})
