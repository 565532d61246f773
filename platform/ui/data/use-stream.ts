import { useEffect, useState } from 'react'
import type { z } from 'zod'
import { CallFailed } from '../../http/call.ts'
import type { StreamEndpoint } from '../../http/endpoint.ts'
import { stream } from '../../http/stream.ts'

/** The newest event of a stream, and what ended it before its time. */
export interface Streamed<Event> {
  readonly data: Event | undefined
  readonly failure: Error | null
}

/** Follows a stream while the part is on the page. A line that breaks is taken up again; a refusal is not. */
export function useStream<Input extends z.ZodType, Output extends z.ZodType>(
  door: StreamEndpoint<Input, Output>,
  input: z.input<Input>,
): Streamed<z.output<Output>> {
  const [state, setState] = useState<Streamed<z.output<Output>>>({ data: undefined, failure: null })
  const asked = JSON.stringify(input)
  useEffect(() => {
    const left = new AbortController()
    void follow(door, JSON.parse(asked), left.signal, setState)
    return () => left.abort()
  }, [door, asked])
  return state
}

const PAUSE = 2000

async function follow<Input extends z.ZodType, Output extends z.ZodType>(
  door: StreamEndpoint<Input, Output>,
  input: z.input<Input>,
  signal: AbortSignal,
  show: (state: Streamed<z.output<Output>>) => void,
): Promise<void> {
  let data: z.output<Output> | undefined
  try {
    for await (data of stream(door, input, signal)) show({ data, failure: null })
  } catch (error) {
    if (signal.aborted) return
    if (error instanceof CallFailed && error.problem.kind !== 'unreachable') show({ data, failure: error })
    else setTimeout(() => void follow(door, input, signal, show), PAUSE)
  }
}
