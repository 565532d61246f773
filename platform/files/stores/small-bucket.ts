import { AwsV4Signer } from 'aws4fetch'
import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'

/** A bucket in memory that speaks as much S3 as we use, and checks signatures and hashes as S3 does. For tests. */
export interface SmallBucket {
  readonly endpoint: string
  readonly objects: Map<string, Buffer>
  /** Answers every request with this status instead, until null. */
  answerWith: number | null
  readonly close: () => void
}

/** The only key that the bucket knows. */
export const bucketKey = {
  accessKeyId: 'AKEXAMPLE',
  secretAccessKey: 'not-a-real-secret',
  region: 'us-gov-west-1',
  bucket: 'records',
}

/** Opens the bucket on a free port. */
export async function openSmallBucket(): Promise<SmallBucket> {
  const objects = new Map<string, Buffer>()
  const server = createServer((request, response) => {
    void answer(bucket, request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  const bucket: SmallBucket = { endpoint: `http://127.0.0.1:${port}`, objects, answerWith: null, close }
  return bucket
}

async function answer(bucket: SmallBucket, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await buffer(request)
  const key = request.url?.match(/^\/records\/([0-9a-f]{64})$/)?.[1]
  const end = (status: number, content: Buffer = Buffer.alloc(0)) => response.writeHead(status).end(content)
  if (bucket.answerWith !== null) return void end(bucket.answerWith)
  if (!(await isSigned(bucket, request))) return void end(403)
  if (key === undefined) return void end(400)
  if (request.method === 'PUT') {
    if (createHash('sha256').update(body).digest('hex') !== request.headers['x-amz-content-sha256'])
      return void end(400)
    bucket.objects.set(key, body)
    return void end(200)
  }
  const found = bucket.objects.get(key)
  end(found ? 200 : 404, found)
}

/** Signs the request again with the secret, and compares. */
async function isSigned(bucket: SmallBucket, request: IncomingMessage): Promise<boolean> {
  const signer = new AwsV4Signer({
    ...bucketKey,
    service: 's3',
    method: request.method ?? 'GET',
    url: `${bucket.endpoint}${request.url}`,
    headers: { 'x-amz-content-sha256': String(request.headers['x-amz-content-sha256']) },
    datetime: String(request.headers['x-amz-date']),
  })
  return (await signer.authHeader()) === request.headers.authorization
}
