import { Hono, type Context as HonoContext } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { z } from 'zod'
import type { Context } from '../context.ts'
import type { Person } from '../identity/person.ts'
import { Refusal } from '../refusal.ts'
import { scopeOf, type DownloadEndpoint, type Endpoint, type UploadEndpoint } from './endpoint.ts'

/** What the server's first layers put beside each request. */
export interface HttpEnv {
  Variables: { context: Context; requestId: string }
}

/** Any kind of door. */
export type Door = Endpoint | DownloadEndpoint | UploadEndpoint

/** The application that rooms hang their doors on, and the list of those doors, for OpenAPI and the test that tries them all. */
export interface Routes {
  readonly app: Hono<HttpEnv>
  readonly doors: Door[]
}

/** Bytes to keep, with the name under which a browser saves them. */
export interface Download {
  readonly fileName: string
  readonly type: string
  readonly body: ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer> | string
}

type Verb<In, Out> = (context: Context, input: In) => Promise<Out>
/** A request as doors read it. */
export type Request = HonoContext<HttpEnv>

const JSON_LIMIT = 1_000_000

/** An application with no doors yet. */
export const emptyRoutes = (): Routes => ({ app: new Hono<HttpEnv>(), doors: [] })

/** Opens a door: checks who enters, reads the input, runs the verb, and lets out only what the contract names. */
export function serve<In extends z.ZodType, Out extends z.ZodType>(
  routes: Routes,
  door: Endpoint<In, Out>,
  verb: Verb<z.output<In>, z.input<Out>>,
): void {
  routes.doors.push(door)
  routes.app.on(door.method, door.path, limit(door.bodyLimit ?? JSON_LIMIT), async (c) => {
    const context = admit(c, door)
    const input = parse(door.input, door.method === 'GET' ? addressOf(c) : { ...addressOf(c), ...(await jsonOf(c)) })
    return Response.json(door.output.parse(await verb(context, input)))
  })
}

/** Opens a door that answers with bytes. */
export function serveDownload<In extends z.ZodType>(
  routes: Routes,
  door: DownloadEndpoint<In>,
  verb: Verb<z.output<In>, Download>,
): void {
  routes.doors.push(door)
  routes.app.get(door.path, async (c) => {
    const context = admit(c, door)
    const { fileName, type, body } = await verb(context, parse(door.input, addressOf(c)))
    const saved = fileName.replaceAll(/[^\w.\- ]/g, '_')
    return new Response(body, {
      headers: {
        'content-type': type,
        'content-disposition': `attachment; filename="${saved}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      },
    })
  })
}

/**
 * Opens a door that takes a file. A length that is too large is refused at once; a body that does not say how long
 * it is flows to the verb and breaks off at the limit: nothing here gathers it in memory.
 */
export function serveUpload<In extends z.ZodType, Out extends z.ZodType>(
  routes: Routes,
  door: UploadEndpoint<In, Out>,
  verb: (context: Context, input: z.output<In>, body: ReadableStream<Uint8Array>) => Promise<z.input<Out>>,
): void {
  routes.doors.push(door)
  routes.app.put(door.path, async (c) => {
    const context = admit(c, door)
    if (Number(c.req.header('content-length') ?? 0) > door.bodyLimit) throw tooLarge(door.bodyLimit)
    if (!c.req.raw.body) throw new Refusal('invalid', 'The file is empty. Choose another one.')
    return Response.json(
      door.output.parse(await verb(context, parse(door.input, addressOf(c)), upTo(door.bodyLimit, c.req.raw.body))),
    )
  })
}

/** The same bytes; reading on past the limit is refused. */
function upTo(limit: number, body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  let size = 0
  const count = new TransformStream<Uint8Array, Uint8Array>({
    transform: (chunk, controller) => {
      size += chunk.length
      if (size > limit) controller.error(tooLarge(limit))
      else controller.enqueue(chunk)
    },
  })
  return body.pipeThrough(count)
}

/** Signed in, allowed, and (for a token) within its scopes; else a refusal that says which. */
export function admit(c: Request, door: Pick<Endpoint, 'allows' | 'method' | 'path'>): Context {
  const context = c.get('context')
  refuseStranger(context.person, door)
  return context
}

function refuseStranger(person: Person, door: Pick<Endpoint, 'allows' | 'method' | 'path'>): void {
  if (!door.allows(person)) {
    if (person.via === 'visitor') throw new Refusal('signed-out', 'Please sign in to go on.')
    throw new Refusal(
      'not-allowed',
      'Your roles do not allow this. An administrator of your agency can tell you who may.',
    )
  }
  if (person.scopes && !person.scopes.includes(scopeOf(door))) {
    throw new Refusal(
      'not-allowed',
      `This token lacks the scope ${scopeOf(door)}. Its owner can issue one that has it.`,
    )
  }
}

const limit = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw tooLarge(maxSize)
    },
  })

const tooLarge = (bytes: number) =>
  new Refusal('too-large', `This is larger than the ${Math.round(bytes / 1_000_000)} MB that are accepted here.`)

/** Text as the database can keep it: whole characters and no zero bytes. */
const keepable = (text: string): string => text.toWellFormed().replaceAll('\0', '')

/** What stands in the path and after `?`. */
export function addressOf(c: Request): Record<string, unknown> {
  const query = Object.entries(c.req.queries()).map(([name, values]) => {
    const texts = values.map(keepable)
    return [name, texts.length > 1 ? texts : texts[0]]
  })
  const parts = Object.entries(c.req.param()).map(([name, part]) => [name, keepable(part)])
  return Object.fromEntries([...query, ...parts])
}

async function jsonOf(c: Request): Promise<object> {
  const text = await c.req.text()
  if (text === '') return {}
  if (!c.req.header('content-type')?.startsWith('application/json')) {
    throw new Refusal('invalid', 'Send the body as application/json.')
  }
  try {
    const body: unknown = JSON.parse(text, (_, value) => (typeof value === 'string' ? keepable(value) : value))
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body
  } catch {
    // Said below, with the same words as for a list or a number.
  }
  throw new Refusal('invalid', 'The body is not a JSON object.')
}

/** The value as the schema has it, or a refusal that names each field. */
export function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const fields = Object.fromEntries(result.error.issues.map((issue) => [issue.path.join('.'), issue.message]))
  const first = result.error.issues[0]
  throw new Refusal(
    'invalid',
    first ? `${first.path.join('.') || 'Input'}: ${first.message}` : 'The input is not valid.',
    { fields },
  )
}
