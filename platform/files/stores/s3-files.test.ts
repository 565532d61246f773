import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { after, test } from 'node:test'
import { Refusal } from '../../refusal.ts'
import { s3Files } from './s3-files.ts'
import { bucketKey, openSmallBucket } from './small-bucket.ts'
import { storePromises, type StoreUnderTest } from './store-promises.ts'

const bucket = await openSmallBucket()
const draftFolder = await mkdtemp(path.join(os.tmpdir(), 'pilothouse-drafts-'))
after(async () => {
  bucket.close()
  await rm(draftFolder, { recursive: true, force: true })
})
const settings = { endpoint: bucket.endpoint, ...bucketKey, draftFolder }
const store = s3Files(settings)
const oneByte = () => Readable.from([Buffer.from('x')])

const under: StoreUnderTest = {
  store,
  held: async () => bucket.objects.size,
  damage: async (sha256) => void bucket.objects.set(sha256, Buffer.from('evidencE')),
}

for (const [rule, check] of storePromises) test(`a bucket ${rule}`, () => check(under))

test('a bucket that is busy or gone is a refusal that asks to try again', async () => {
  bucket.answerWith = 503
  await assert.rejects(store.put(oneByte(), 10), (error) => error instanceof Refusal && error.kind === 'unavailable')
  bucket.answerWith = null
  const gone = s3Files({ ...settings, endpoint: 'http://127.0.0.1:9' })
  await assert.rejects(gone.put(oneByte(), 10), (error) => error instanceof Refusal && error.kind === 'unavailable')
})

test('a wrong secret is a fault for the administrator, and keeps nothing', async () => {
  const before = bucket.objects.size
  const stranger = s3Files({ ...settings, secretAccessKey: 'guessed' })
  await assert.rejects(stranger.put(Readable.from([Buffer.from('intruder')]), 10), /status 403/)
  assert.equal(bucket.objects.size, before)
})

test('no draft is left on the machine', async () => {
  assert.deepEqual(await readdir(draftFolder), [])
})
