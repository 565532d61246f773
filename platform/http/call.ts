import type { z } from 'zod'
import type { DownloadEndpoint, Endpoint, UploadEndpoint } from './endpoint.ts'
import { Problem } from './problem.ts'

/** What the server answered instead of what was asked for. `problem.detail` is a sentence for the person. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail)
    this.problem = problem
  }
}

/** Calls an endpoint from the browser and checks the answer against the same schema that the server filled. */
export async function call<Input extends z.ZodType, Output extends z.ZodType>(
  door: Endpoint<Input, Output>,
  input: z.input<Input>,
  signal?: AbortSignal,
): Promise<z.output<Output>> {
  const { address, init } = requestOf(door, input)
  const response = await reach(address, { ...init, ...(signal ? { signal } : {}) })
  return door.output.parse(await response.json())
}

/** The request that an input makes of its door: parts of the path, then `?` for GET and a JSON body for the rest. */
export function requestOf(
  door: Pick<Endpoint, 'method' | 'path'>,
  input: unknown,
): { address: string; init: { method: string; body?: string; headers?: Record<string, string> } } {
  const { method } = door
  const { path, rest } = fillPath(door.path, input)
  if (method === 'GET') return { address: `${path}${queryOf(rest)}`, init: { method } }
  return {
    address: path,
    init: { method, body: JSON.stringify(rest), headers: { 'content-type': 'application/json' } },
  }
}

/** Sends one file as the body. */
export async function send<Input extends z.ZodType, Output extends z.ZodType>(
  door: UploadEndpoint<Input, Output>,
  input: z.input<Input>,
  file: Blob,
): Promise<z.output<Output>> {
  const { path, rest } = fillPath(door.path, input)
  const response = await reach(`${path}${queryOf(rest)}`, {
    method: 'PUT',
    body: file,
    headers: { 'content-type': 'application/octet-stream' },
  })
  return door.output.parse(await response.json())
}

/** The address of a GET door with its input. */
export function addressOf<Input extends z.ZodType>(
  door: Pick<Endpoint<Input>, 'path' | 'input'>,
  input: z.input<Input>,
): string {
  const { path, rest } = fillPath(door.path, input)
  return `${path}${queryOf(rest)}`
}

/** The address of a download, for a link. */
export const hrefOf = <Input extends z.ZodType>(door: DownloadEndpoint<Input>, input: z.input<Input>): string =>
  addressOf(door, input)

/** Fetches; what is no success is thrown as `CallFailed`, in the server's words. */
export async function reach(address: string, request: RequestInit): Promise<Response> {
  const response = await fetch(address, { credentials: 'same-origin', ...request }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new CallFailed(unreachable)
  })
  if (!response.ok) throw new CallFailed(await problemOf(response))
  return response
}

const unreachable: Problem = {
  type: 'about:blank',
  title: 'No answer',
  status: 0,
  kind: 'unreachable',
  detail: 'The server did not answer. What you typed is still here; try again in a moment.',
  instance: '',
}

async function problemOf(response: Response): Promise<Problem> {
  const body = Problem.safeParse(await response.json().catch(() => null))
  return body.success ? body.data : { ...unreachable, status: response.status }
}

function fillPath(path: string, input: unknown): { path: string; rest: Record<string, unknown> } {
  const rest: Record<string, unknown> = typeof input === 'object' && input !== null ? { ...input } : {}
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = rest[name]
    delete rest[name]
    return encodeURIComponent(String(value))
  })
  return { path: filled, rest }
}

/** Lists repeat their name; what is undefined or null stays out. */
function queryOf(values: Record<string, unknown>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined && item !== null) query.append(name, String(item))
    }
  }
  const text = query.toString()
  return text && `?${text}`
}
