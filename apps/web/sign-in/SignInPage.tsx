import { useAddress, useGo } from '@pilothouse/platform/ui/address'
import { Page } from '@pilothouse/platform/ui/Page'
import { PasswordForm } from '@pilothouse/platform/ui/PasswordForm'
import { Section } from '@pilothouse/platform/ui/Section'
import { usePersonAgain, usePersonas } from '@pilothouse/platform/ui/session'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { PersonaCards } from './PersonaCards.tsx'

const SignInAddress = z.object({
  /** Where the person wanted to go; only a page of this site. */
  next: z
    .string()
    .regex(/^\/(?![/\\])/)
    .default('/'),
})

/** The way in: as somebody of the demonstration, or with an account. */
export function SignInPage(): ReactNode {
  const [{ next }] = useAddress(SignInAddress)
  const personas = usePersonas()
  const askAgain = usePersonAgain()
  const go = useGo()
  const enter = async (): Promise<void> => {
    await askAgain()
    window.location.assign(next)
  }
  return (
    <Page
      title="Sign in"
      purpose={
        personas ? 'Be somebody of the demonstration, or sign in with an account.' : 'Sign in with your account.'
      }
    >
      {personas && (
        <Section title="Be somebody" note="Every person and agency here is fictional. No password is needed.">
          <PersonaCards personas={personas} onSignedIn={enter} />
        </Section>
      )}
      <Section title="With an account">
        <PasswordForm onSignedIn={enter} onSecondFactor={() => go('/sign-in/second-step', { next })} />
      </Section>
    </Page>
  )
}
