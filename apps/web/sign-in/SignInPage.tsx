import { waysToSignInEndpoint } from '@pilothouse/platform/identity/sign-in-contract'
import { useAddress, useGo } from '@pilothouse/platform/ui/address'
import { Page } from '@pilothouse/platform/ui/Page'
import { PasswordForm } from '@pilothouse/platform/ui/PasswordForm'
import { Section } from '@pilothouse/platform/ui/Section'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { SignInAddress } from './next-page.ts'
import { PersonaCards } from './PersonaCards.tsx'
import { ProviderButtons } from './ProviderButtons.tsx'

/** The way in: as somebody of the demonstration, at the agency's identity provider, or with a password. */
export function SignInPage(): ReactNode {
  const [{ next }] = useAddress(SignInAddress)
  const { demo, providers } = useAnswer(waysToSignInEndpoint, {})
  const go = useGo()
  const enter = async (): Promise<void> => window.location.assign(next)
  return (
    <Page
      title="Sign in"
      purpose={demo ? 'Choose whom you want to be, or sign in with an account.' : 'Sign in with your account.'}
    >
      {demo && (
        <Section title="Be somebody" note="Every person and agency here is fictional. No password is needed.">
          <PersonaCards onSignedIn={enter} />
        </Section>
      )}
      {providers.length > 0 && (
        <Section title="With your agency’s account">
          <ProviderButtons providers={providers} next={next} />
        </Section>
      )}
      <Section title="With a password">
        <PasswordForm onSignedIn={enter} onSecondFactor={() => go('/sign-in/code', { next })} />
      </Section>
    </Page>
  )
}
