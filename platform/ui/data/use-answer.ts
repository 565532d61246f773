import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import type { z } from 'zod'
import { call } from '../../http/call.ts'
import type { Endpoint } from '../../http/endpoint.ts'

/** How an answer is kept: by the door's path, then what was asked. `useSend` refreshes by the path alone. */
export const keyOf = (door: Pick<Endpoint, 'path'>, input: unknown): readonly unknown[] => [door.path, input]

/**
 * What a GET door answers. While it loads, the page waits; a refusal shows in the page's place, in the server's words.
 * When `input` changes, what is on screen stays until the new answer is there.
 */
export function useAnswer<Input extends z.ZodType, Output extends z.ZodType>(
  door: Endpoint<Input, Output>,
  input: z.input<Input>,
): z.output<Output> {
  const asked = useDeferredValue(JSON.stringify(input))
  const settled: z.input<Input> = asked === JSON.stringify(input) ? input : JSON.parse(asked)
  const { data } = useSuspenseQuery({
    queryKey: keyOf(door, settled),
    queryFn: ({ signal }) => call(door, settled, signal),
  })
  return data
}

/** How `useLiveAnswer` asks. */
export interface LiveOptions<Answer> {
  /** False: do not ask yet. */
  readonly when?: boolean
  /** Milliseconds until it asks again; false: no more. */
  readonly every?: (answer: Answer | undefined) => number | false
}

/** An answer that may still be on its way. */
export interface LiveAnswer<Answer> {
  /** The newest answer; while another input is asked, the one before. */
  readonly data: Answer | undefined
  readonly failure: Error | null
  readonly waiting: boolean
}

/** The same without waiting: for what may come later than the page, such as similar uses while somebody writes. */
export function useLiveAnswer<Input extends z.ZodType, Output extends z.ZodType>(
  door: Endpoint<Input, Output>,
  input: z.input<Input>,
  options: LiveOptions<z.output<Output>> = {},
): LiveAnswer<z.output<Output>> {
  const { when = true, every } = options
  const { data, error, isFetching } = useQuery<z.output<Output>>({
    queryKey: keyOf(door, input),
    queryFn: ({ signal }) => call(door, input, signal),
    enabled: when,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => every?.(state.data) ?? false,
  })
  return { data, failure: error, waiting: isFetching }
}
