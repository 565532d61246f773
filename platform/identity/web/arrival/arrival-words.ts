const words: Readonly<Record<string, string>> = {
  refused: 'This account was deactivated. An administrator of your agency can tell you why.',
  DEACTIVATED: 'This account was deactivated. An administrator of your agency can tell you why.',
  another_agency: 'This way to sign in belongs to another agency than your account. Choose your own agency’s.',
  signup_disabled: 'Nobody here has the address that your agency’s sign-in gave. Ask an administrator to invite you.',
  account_not_linked:
    'Your agency’s sign-in has not verified your address. Sign in with your password, or ask its help desk.',
  access_denied: 'You stopped at your agency’s sign-in page. Start again when you are ready.',
}

/** Why somebody came back from their agency's sign-in page without being let in; null if they did not. */
export function sayWhyNotIn(error: string): string | null {
  if (error === '') return null
  return (
    words[error.replaceAll(' ', '_')] ??
    'Signing in did not work. Start again; if it happens again, tell your administrator.'
  )
}
