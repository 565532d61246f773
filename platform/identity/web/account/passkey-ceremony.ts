import { call } from '../../../http/call.ts'
import * as doors from '../../sign-in/account.ts'

/** Whether this browser can hold and use passkeys. */
export const canUsePasskeys = (): boolean =>
  'PublicKeyCredential' in window && typeof PublicKeyCredential.parseCreationOptionsFromJSON === 'function'

/** Asks the browser for a new passkey and adds it to the account. Rejects when the person cancels. */
export async function addPasskey(name: string): Promise<void> {
  const options = await call(doors.beginPasskeyEndpoint, {})
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options)
  const response = inJson(await navigator.credentials.create({ publicKey }).catch(cancelled))
  await call(doors.addPasskeyEndpoint, { name, response })
}

/** Asks the browser for a passkey that belongs here and signs in with it. */
export async function signInWithPasskey(): Promise<void> {
  const options = await call(doors.askForPasskeyEndpoint, {})
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options)
  const response = inJson(await navigator.credentials.get({ publicKey }).catch(cancelled))
  await call(doors.signInWithPasskeyEndpoint, { response })
}

/** The person said no, or there was none to offer: no error of anybody's. */
export class PasskeyCancelled extends Error {
  override readonly name = 'PasskeyCancelled'
}

function cancelled(error: unknown): never {
  throw error instanceof DOMException ? new PasskeyCancelled(error.message) : error
}

function inJson(credential: Credential | null): unknown {
  if (!(credential instanceof PublicKeyCredential)) throw new PasskeyCancelled('No passkey was chosen')
  return credential.toJSON()
}
