import { sayWhyNotIn } from '@pilothouse/platform/identity/arrival-words'
import { OtherWays } from '@pilothouse/platform/identity/OtherWays'
import { waysToSignInEndpoint } from '@pilothouse/platform/identity/sign-in-contract'
import { useAddress, useGo } from '@pilothouse/platform/ui/address'
import { Notice } from '@pilothouse/platform/ui/Notice'
import { Page } from '@pilothouse/platform/ui/Page'
import { PasswordForm } from '@pilothouse/platform/ui/PasswordForm'
import { Section } from '@pilothouse/platform/ui/Section'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { PersonaCards } from './PersonaCards.tsx'

const SignInAddress = z.object({
  /** Where the person wanted to go; only a page of this site. */
  next: z
    .string()
    .regex(/^\/(?![/\\])/)
    .default('/'),
  /** Why an identity provider sent the person back. */
  error: z.string().default(''),
})

/** The way in: as somebody of the demonstration, with a password, a passkey or at the agency's identity provider. */
export function SignInPage(): ReactNode {
  const [{ next, error }] = useAddress(SignInAddress)
  const { demo } = useAnswer(waysToSignInEndpoint, {})
  const go = useGo()
  const enter = async (): Promise<void> => window.location.assign(next)
  const refusal = sayWhyNotIn(error)
  return (
    <Page
      title="Sign in"
      purpose={demo ? 'Choose whom you want to be, or sign in with an account.' : 'Sign in with your account.'}
    >
      {refusal && <Notice kind="error">{refusal}</Notice>}
      {demo && (
        <Section title="Be somebody" note="Every person and agency here is fictional. No password is needed.">
          <PersonaCards onSignedIn={enter} />
        </Section>
      )}
      <Section title="Your account">
        <PasswordForm onSignedIn={enter} onSecondFactor={() => go('/sign-in/second-step', { next })} />
        <OtherWays next={next} onSignedIn={enter} />
      </Section>
    </Page>
  )
}
