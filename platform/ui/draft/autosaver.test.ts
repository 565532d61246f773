import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'
import { test } from 'node:test'
import { CallFailed } from '../../http/call.ts'
import { Autosaver, type Kept } from './autosaver.ts'

interface Draft {
  readonly title: string
}

const timing = { pause: 5, again: 5 }
const refusal = (kind: string): CallFailed =>
  new CallFailed({
    type: 'about:blank',
    title: 'No',
    status: 0,
    kind,
    detail: 'A decided proposal stays as it is.',
    instance: '',
  })

function inMemory(): Kept & { text: string | null } {
  const kept = {
    text: null as string | null,
    read: () => kept.text,
    write: (text: string) => void (kept.text = text),
    clear: () => void (kept.text = null),
  }
  return kept
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await wait(2)
}

test('what was typed is kept in the browser at once and sent after a pause', async () => {
  const kept = inMemory()
  const sent: string[] = []
  const saver = new Autosaver<Draft>({ title: '' }, kept, timing)
  for (const title of ['F', 'Fe', 'Ferry']) saver.change({ title }, async (draft) => sent.push(draft.title))
  assert.equal(saver.state().kind, 'unsaved')
  assert.equal(kept.text, '{"title":"Ferry"}')
  await until(() => saver.state().kind === 'saved')
  assert.deepEqual(sent, ['Ferry'])
  assert.equal(kept.text, null)
})

test('what is typed while it saves is saved afterwards', async () => {
  const kept = inMemory()
  const sent: string[] = []
  const saver = new Autosaver<Draft>({ title: '' }, kept, timing)
  const save = async (draft: Draft): Promise<void> => {
    sent.push(draft.title)
    if (sent.length === 1) saver.change({ title: 'second' }, save)
  }
  saver.change({ title: 'first' }, save)
  await until(() => saver.state().kind === 'saved')
  assert.deepEqual(sent, ['first', 'second'])
  assert.equal(kept.text, null)
})

for (const kind of ['unreachable', 'signed-out', 'unavailable']) {
  test(`a server that is ${kind} is tried again, and the draft is kept meanwhile`, async () => {
    const kept = inMemory()
    let tries = 0
    const saver = new Autosaver<Draft>({ title: '' }, kept, timing)
    saver.change({ title: 'Ferry' }, async () => {
      if (++tries === 1) throw refusal(kind)
    })
    await until(() => saver.state().kind === 'offline')
    assert.equal(kept.text, '{"title":"Ferry"}')
    await until(() => saver.state().kind === 'saved')
    assert.equal(tries, 2)
  })
}

test('a refusal is shown in its words and not tried again until something changes', async () => {
  const kept = inMemory()
  let tries = 0
  const saver = new Autosaver<Draft>({ title: '' }, kept, timing)
  saver.change({ title: 'Ferry' }, async () => {
    tries++
    throw refusal('conflict')
  })
  await until(() => saver.state().kind === 'refused')
  await wait(20)
  assert.deepEqual(saver.state(), { kind: 'refused', words: 'A decided proposal stays as it is.' })
  assert.deepEqual([tries, kept.text], [1, '{"title":"Ferry"}'])
})

test('going back to what the server has needs no saving', async () => {
  const kept = inMemory()
  const sent: string[] = []
  const saver = new Autosaver<Draft>({ title: 'Ferry' }, kept, timing)
  saver.change({ title: 'Ferr' }, async (draft) => sent.push(draft.title))
  saver.change({ title: 'Ferry' }, async (draft) => sent.push(draft.title))
  await wait(20)
  assert.deepEqual([sent, kept.text, saver.state().kind], [[], null, 'saved'])
})
