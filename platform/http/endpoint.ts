import { z } from 'zod'
import type { Person } from '../identity/person.ts'

/** How a request may look. `GET` only reads; everything else may change the record. */
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** One door to the server: path, who may enter, what goes in and what comes out. Server, browser and OpenAPI read this value. */
export interface Endpoint<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly method: Method
  /** `/api/<room>/…`, with `:name` for parts that come from the input. */
  readonly path: `/api/${string}`
  /** What it does, in a sentence, for the readable API page. */
  readonly summary: string
  /** Who may enter at all. Which record they may touch is the verb's to say. */
  readonly allows: (person: Person) => boolean
  readonly input: Input
  readonly output: Output
  /** Largest request body in bytes; 1 MB unless told. */
  readonly bodyLimit?: number
}

/** Declares an endpoint; types of input and output follow from the schemas. */
export const endpoint = <Input extends z.ZodType, Output extends z.ZodType>(
  definition: Endpoint<Input, Output>,
): Endpoint<Input, Output> => definition

/** A door that answers with bytes to keep: an export, a PDF, a stored file. */
export interface DownloadEndpoint<Input extends z.ZodType = z.ZodType> extends Omit<
  Endpoint<Input>,
  'output' | 'method'
> {
  readonly method: 'GET'
  readonly download: true
}

/** Declares a download; a page links to it with `hrefOf` (in `call.ts`). */
export const download = <Input extends z.ZodType>(
  definition: Omit<DownloadEndpoint<Input>, 'method' | 'download'>,
): DownloadEndpoint<Input> => ({ ...definition, method: 'GET', download: true })

/** A door that takes one file as the request's body; the rest of the input stands in the address. */
export interface UploadEndpoint<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> extends Endpoint<Input, Output> {
  readonly method: 'PUT'
  readonly upload: true
  readonly bodyLimit: number
}

/** Declares an upload of at most `bodyLimit` bytes. */
export const upload = <Input extends z.ZodType, Output extends z.ZodType>(
  definition: Omit<UploadEndpoint<Input, Output>, 'method' | 'upload'>,
): UploadEndpoint<Input, Output> => ({ ...definition, method: 'PUT', upload: true })

/** A door that answers with events, one after the other, until there are no more: `output` is one event. */
export interface StreamEndpoint<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> extends Endpoint<Input, Output> {
  readonly streams: true
}

/** Declares a stream; a page reads it with `stream` (in `stream.ts`). */
export const streamed = <Input extends z.ZodType, Output extends z.ZodType>(
  definition: Endpoint<Input, Output>,
): StreamEndpoint<Input, Output> => ({ ...definition, streams: true })

/** The room of a path: `/api/use-cases/ideas` → `use-cases`. API tokens are scoped by it. */
export const roomOf = (path: string): string => path.split('/')[2] ?? ''

/** What a token needs in its scopes for this door: `use-cases:read`, `use-cases:write`. */
export const scopeOf = (door: Pick<Endpoint, 'method' | 'path'>): string =>
  `${roomOf(door.path)}:${door.method === 'GET' ? 'read' : 'write'}`

/** A list in an address: `?stage=pilot&stage=deployed`. One value is a list of one, none is empty. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(item))
