import { z } from 'zod'
import { Refusal, type RefusalKind } from '../../refusal.ts'

const Problem = z
  .object({ code: z.string().default(''), message: z.string().default('') })
  .catch({ code: '', message: '' })

/** The library's codes in our words. `signed-out` is kept for a session that is gone: pages then ask to sign in again. */
const words: Readonly<Record<string, readonly [RefusalKind, string]>> = {
  INVALID_EMAIL_OR_PASSWORD: [
    'invalid',
    'This address and password do not go together. Check both, or ask for a new password.',
  ],
  INVALID_EMAIL: ['invalid', 'Enter an e-mail address, like name@agency.example.gov.'],
  INVALID_PASSWORD: ['not-allowed', 'That is not your current password. Check it and try again.'],
  PASSWORD_TOO_SHORT: ['invalid', 'Choose a password of at least 12 characters.'],
  PASSWORD_TOO_LONG: ['invalid', 'Choose a password of at most 200 characters.'],
  INVALID_TOKEN: ['not-allowed', 'This link was used already or is too old. Ask for a new one.'],
  DEACTIVATED: ['not-allowed', 'This account was deactivated. An administrator of your agency can tell you why.'],
  INVALID_CODE: ['invalid', 'That code is not right. Take the newest one that your app shows and try again.'],
  INVALID_BACKUP_CODE: ['invalid', 'That recovery code is not right or was used before. Try another one.'],
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: [
    'over-limit',
    'Too many wrong codes. Go back and sign in with your password again.',
  ],
  ACCOUNT_TEMPORARILY_LOCKED: [
    'over-limit',
    'Codes for this account are locked after too many wrong ones. Try again in 15 minutes.',
  ],
  INVALID_TWO_FACTOR_COOKIE: ['invalid', 'This step took too long. Go back and sign in with your password again.'],
  TOTP_ALREADY_ENABLED: ['conflict', 'A second factor is set up already. Turn it off first to set up another.'],
  TOTP_NOT_ENABLED: ['conflict', 'No second factor is set up. Set one up under “My account”.'],
  TWO_FACTOR_NOT_ENABLED: ['conflict', 'No second factor is set up. Set one up under “My account”.'],
  PROVIDER_NOT_FOUND: ['not-found', 'This way to sign in is not set up here. Choose another one.'],
  CREDENTIAL_ACCOUNT_NOT_FOUND: ['conflict', 'This account has no password. Ask for one with “Forgot your password?”.'],
  PASSKEY_NOT_FOUND: [
    'invalid',
    'This passkey is not known here. Sign in another way, then add it under “My account”.',
  ],
  AUTHENTICATION_FAILED: ['invalid', 'The passkey was not accepted. Try again, or sign in another way.'],
  FAILED_TO_VERIFY_REGISTRATION: ['invalid', 'The passkey was not accepted. Try again, or use another one.'],
  HOLDER_NOT_VERIFIED: [
    'invalid',
    'This passkey does not check who holds it. Set a PIN, finger or face for it, or use another one.',
  ],
  CHALLENGE_NOT_FOUND: ['invalid', 'This step took too long. Start again.'],
  SESSION_NOT_FRESH: [
    'conflict',
    'You signed in too long ago for this. Sign out, sign in again, and add the passkey within 15 minutes.',
  ],
  UNAUTHORIZED: ['signed-out', 'Please sign in to go on.'],
}

const byStatus: Readonly<Record<number, readonly [RefusalKind, string]>> = {
  401: ['signed-out', 'Please sign in to go on.'],
  403: ['not-allowed', 'This was refused. Start again from the sign-in page.'],
  404: ['not-found', 'There is nothing at this address.'],
  429: ['over-limit', 'Too many tries. Wait a few minutes and try again.'],
}

/** The refusal that an answer of the library amounts to; anything that is no expected "no" is a bug. */
export async function refusalOf(answer: Response): Promise<Error> {
  const { code, message } = Problem.parse(await answer.json().catch(() => null))
  const known = words[code]
  if (answer.status >= 500 && !known) return new Error(`Sign-in failed with ${answer.status}: ${code} ${message}`)
  const [kind, sentence] = words[code] ??
    byStatus[answer.status] ?? ['invalid', 'Something in this form is missing or not valid. Check it and try again.']
  return new Refusal(kind, sentence)
}
