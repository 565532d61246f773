import { Notice } from '@pilothouse/platform/ui/Notice'
import { sayFailure } from '@pilothouse/platform/ui/say-failure'
import { providerSignInEndpoint } from '@pilothouse/platform/ui/sign-in-doors'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'

/** The agency's identity providers, each a button that leads there and back. */
export function ProviderButtons(props: {
  readonly providers: readonly { readonly id: string; readonly name: string }[]
  readonly next: string
}): ReactNode {
  const { send, busy, failure } = useSend(providerSignInEndpoint)
  const leave = (provider: string): void => {
    const way = { provider, callbackURL: props.next, errorCallbackURL: '/sign-in' }
    // A refusal stays in `failure`, which is shown.
    send(way).then(
      ({ url }) => window.location.assign(url),
      () => {},
    )
  }
  return (
    <>
      {failure && <Notice kind="error">{sayFailure(failure).words}</Notice>}
      {props.providers.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          className="usa-button usa-button--outline"
          disabled={busy}
          onClick={() => leave(id)}
        >
          Sign in with {name}
        </button>
      ))}
    </>
  )
}
