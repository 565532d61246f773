import { EmptyState } from '@pilothouse/platform/ui/EmptyState'
import { ButtonLink } from '@pilothouse/platform/ui/Link'
import { Page } from '@pilothouse/platform/ui/Page'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { Section } from '@pilothouse/platform/ui/Section'
import { usePerson } from '@pilothouse/platform/ui/session'
import { useAddress, useParam } from '@pilothouse/platform/ui/address'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { openComparison } from '../../options/contract.ts'
import { mayCompareOptions } from '../../permissions.ts'
import { SideBySide } from './SideBySide.tsx'

/** The proposal's title, as the page that leads here knows it. */
export const ProposalTitle = z.object({ title: z.string().max(300).default('') })

/** The options of a proposal, side by side. */
export function OptionsPage(): ReactNode {
  const proposalId = useParam('proposalId')
  const [{ title }] = useAddress(ProposalTitle)
  const person = usePerson()
  const { comparison, approvals } = useAnswer(openComparison, { proposalId })
  const change = mayCompareOptions(person) && (
    <ButtonLink to={`/tools/options/${proposalId}/edit`} search={{ title: title || undefined }}>
      {comparison ? 'Change the comparison' : 'Compare options'}
    </ButtonLink>
  )
  const name = comparison?.title ?? title
  return (
    <Page
      title={name ? `Options for ${name}` : 'Options'}
      purpose="What could do the job, side by side: look at what you have before you buy."
      action={comparison && change}
    >
      {!comparison && (
        <EmptyState title="No options compared yet" action={change}>
          Set at least two side by side: what you have, something to buy, an open model, your own servers.
        </EmptyState>
      )}
      {comparison && (
        <>
          <SideBySide comparison={comparison} approvals={approvals} />
          <Section title="Which one, and why">
            <p>
              {comparison.preferred === null
                ? 'Not decided yet.'
                : `${comparison.options[comparison.preferred]?.name ?? ''}: ${comparison.why}`}
            </p>
            <p>
              Saved by {comparison.savedByName}, <PlainTime at={comparison.savedAt} dayOnly />
            </p>
          </Section>
        </>
      )}
    </Page>
  )
}
