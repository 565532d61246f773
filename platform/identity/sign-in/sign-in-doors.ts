import { z } from 'zod'
import { endpoint, type Endpoint } from '../../http/endpoint.ts'
import { passwordSignInEndpoint, signOutEndpoint } from '../../ui/session/doors.ts'
import { anyone } from '../person.ts'
import * as account from './account.ts'

const returnFromProvider = endpoint({
  method: 'GET',
  path: '/api/auth/callback/:provider',
  summary:
    'Where an identity provider sends the browser back to; it goes on to the page that was asked for, by a redirect',
  allows: anyone,
  input: z.object({ provider: z.string(), code: z.string(), state: z.string() }),
  output: z.unknown(),
})

/** The doors that `answer-sign-in.ts` opens, for the description of the programming interface. They are for browsers. */
export const signInDoors: readonly Endpoint[] = [
  passwordSignInEndpoint,
  signOutEndpoint,
  returnFromProvider,
  account.goToProviderEndpoint,
  account.verifyCodeEndpoint,
  account.verifyRecoveryCodeEndpoint,
  account.askForPasskeyEndpoint,
  account.signInWithPasskeyEndpoint,
  account.askForPasswordEndpoint,
  account.resetPasswordEndpoint,
  account.changePasswordEndpoint,
  account.beginSecondFactorEndpoint,
  account.endSecondFactorEndpoint,
  account.renewRecoveryCodesEndpoint,
  account.beginPasskeyEndpoint,
  account.addPasskeyEndpoint,
  account.removePasskeyEndpoint,
]
