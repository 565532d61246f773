import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { z } from 'zod'
import { call } from '../../http/call.ts'
import type { Endpoint } from '../../http/endpoint.ts'

/** Under which the count of the inbox is kept: whatever is sent may change it. */
export const inboxKey = 'inbox'

/** A change that can be sent, whether it is on its way, and the last refusal. */
export interface Send<Input, Output> {
  /** Sends it. Rejects with `CallFailed`; a form made by `useForm` shows that itself. */
  readonly send: (input: Input) => Promise<Output>
  readonly busy: boolean
  readonly failure: Error | null
}

/** Sends to a door that changes the record, then refreshes what was read from the doors in `refresh`. */
export function useSend<Input extends z.ZodType, Output extends z.ZodType>(
  door: Endpoint<Input, Output>,
  refresh: readonly Pick<Endpoint, 'path'>[] = [],
): Send<z.input<Input>, z.output<Output>> {
  const client = useQueryClient()
  const { mutateAsync, isPending, error } = useMutation({
    mutationFn: (input: z.input<Input>) => call(door, input),
    onSuccess: () =>
      Promise.all(
        [...refresh.map(({ path }) => path), inboxKey].map((key) => client.invalidateQueries({ queryKey: [key] })),
      ),
  })
  const send = useCallback((input: z.input<Input>) => mutateAsync(input), [mutateAsync])
  return { send, busy: isPending, failure: error }
}
