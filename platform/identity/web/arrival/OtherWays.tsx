import { useState, type ReactNode } from 'react'
import { call } from '../../../http/call.ts'
import { useLiveAnswer } from '../../../ui/data/use-answer.ts'
import { FailureNotice } from '../../../ui/page/FailureNotice.tsx'
import { Link } from '../../../ui/page/Link.tsx'
import { goToProviderEndpoint } from '../../sign-in/account.ts'
import { waysToSignInEndpoint } from '../../sign-in/contract.ts'
import { canUsePasskeys, PasskeyCancelled, signInWithPasskey } from '../account/passkey-ceremony.ts'

/** The ways in beside a password: passkey, the agency's identity provider, a forgotten password. */
export function OtherWays({
  next,
  onSignedIn,
}: {
  readonly next: string
  readonly onSignedIn: () => Promise<void>
}): ReactNode {
  const { data } = useLiveAnswer(waysToSignInEndpoint, {})
  const [failure, setFailure] = useState<unknown>(null)
  const attempt = (way: () => Promise<void>) => () => {
    setFailure(null)
    void way().catch((error: unknown) => setFailure(error instanceof PasskeyCancelled ? null : error))
  }
  const leave = async (provider: string): Promise<void> => {
    const { url } = await call(goToProviderEndpoint, { provider, callbackURL: next, errorCallbackURL: '/sign-in' })
    window.location.assign(url)
  }
  return (
    <>
      <FailureNotice failure={failure} quiet />
      <p>
        <Link to="/forgotten-password">Forgot your password?</Link>
      </p>
      {canUsePasskeys() && (
        <button
          type="button"
          className="usa-button usa-button--outline"
          onClick={attempt(() => signInWithPasskey().then(onSignedIn))}
        >
          Use a passkey
        </button>
      )}
      {data?.providers.map(({ id, name }) => (
        <button key={id} type="button" className="usa-button usa-button--outline" onClick={attempt(() => leave(id))}>
          Sign in with {name}
        </button>
      ))}
    </>
  )
}
