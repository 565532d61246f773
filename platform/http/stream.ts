import type { z } from 'zod'
import { addressOf, CallFailed, reach } from './call.ts'
import type { StreamEndpoint } from './endpoint.ts'

/** Reads a stream's events as they come, each checked by the same schema that the server filled. Ends with the stream, or when `signal` aborts. */
export async function* stream<Input extends z.ZodType, Output extends z.ZodType>(
  door: StreamEndpoint<Input, Output>,
  input: z.input<Input>,
  signal: AbortSignal,
): AsyncGenerator<z.output<Output>> {
  const response = await reach(addressOf(door, input), { signal })
  if (!response.body) return
  for await (const { event, data } of eventsIn(response.body)) {
    if (event === 'refusal') throw new CallFailed(refusalOf(String(data)))
    yield door.output.parse(data)
  }
}

async function* eventsIn(body: ReadableStream<Uint8Array>): AsyncGenerator<{ event: string; data: unknown }> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let waiting = ''
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const frames = (waiting + decoder.decode(part.value, { stream: true })).split('\n\n')
      waiting = frames.pop() ?? ''
      for (const frame of frames) yield eventOf(frame)
    }
  } finally {
    await reader.cancel().catch(() => {})
  }
}

function eventOf(frame: string): { event: string; data: unknown } {
  const lines = frame.split('\n')
  const after = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? ''
  return { event: after('event'), data: JSON.parse(after('data')) }
}

const refusalOf = (detail: string) => ({
  type: 'about:blank',
  title: 'It was not finished',
  status: 200,
  kind: 'refused',
  detail,
  instance: '',
})
