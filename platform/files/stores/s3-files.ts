import { AwsClient } from 'aws4fetch'
import { openAsBlob } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { Refusal } from '../../refusal.ts'
import { clearOldDrafts, withDraft, type Draft } from './draft.ts'
import { isSha256, type FileStore } from './file-store.ts'
import { provesItself } from './measure.ts'

/** Where an S3-compatible bucket is, and who may use it. */
export interface S3Settings {
  /** Without the bucket, which is named in the path: `https://s3.example.gov`. */
  readonly endpoint: string
  readonly bucket: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** Where uploads wait until they are whole; the machine's temporary folder unless told. */
  readonly draftFolder?: string
}

const ANSWER_MILLISECONDS = 300_000

/** Keeps files in a bucket, each under its own hash. The bucket checks that hash too, so it holds whole files or none. */
export function s3Files(settings: S3Settings): FileStore {
  const { endpoint, bucket, region, accessKeyId, secretAccessKey } = settings
  const drafts = settings.draftFolder ?? path.join(os.tmpdir(), 'pilothouse-drafts')
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 3 })
  const ask = (method: string, sha256: string, init: RequestInit = {}) =>
    client
      .fetch(`${endpoint.replace(/\/$/, '')}/${bucket}/${sha256}`, {
        method,
        signal: AbortSignal.timeout(ANSWER_MILLISECONDS),
        ...init,
      })
      .catch(() => {
        throw unreachable()
      })
  const send = async ({ place, sha256, size }: Draft) => {
    const headers = { 'content-type': 'application/octet-stream', 'x-amz-content-sha256': sha256 }
    const answer = await ask('PUT', sha256, { body: await openAsBlob(place), headers })
    if (!answer.ok) throw faultOf(answer, 'keep')
    return { sha256, size }
  }
  return {
    put: async (bytes, limit) => {
      await clearOldDrafts(drafts)
      return withDraft(drafts, bytes, limit, send)
    },
    get: async (sha256) => {
      const answer = isSha256(sha256) ? await ask('GET', sha256) : null
      if (!answer?.body || answer.status === 404)
        throw new Refusal('not-found', 'This file is no longer in the store. Upload it again.')
      if (!answer.ok) throw faultOf(answer, 'give back')
      return Readable.from(answer.body, { objectMode: false }).compose(provesItself(sha256))
    },
  }
}

const unreachable = () =>
  new Refusal('unavailable', 'The file store did not answer. Nothing was lost; try again in a moment.')

/** Busy or full is for the person to wait out; anything else is for the administrator to mend. */
const faultOf = (answer: Response, what: string): Error =>
  answer.status >= 500 || answer.status === 429
    ? unreachable()
    : new Error(`The file store would not ${what} a file: status ${answer.status}`)
