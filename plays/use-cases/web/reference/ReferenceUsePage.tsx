import type { ReactNode } from 'react'
import { DefinitionList } from '@pilothouse/platform/ui/DefinitionList'
import { Page } from '@pilothouse/platform/ui/Page'
import { Section } from '@pilothouse/platform/ui/Section'
import { useParam } from '@pilothouse/platform/ui/address'
import { usePerson } from '@pilothouse/platform/ui/session'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { inventoryColumns } from '../../inventory/inventory-column.ts'
import { mayOwnUseCases } from '../../permissions.ts'
import { openReferenceUse } from '../../reference/contract.ts'
import { StartProposalFrom } from './StartProposalFrom.tsx'
import { shortAnswer } from '../../reference/reference-use-case.ts'

/** A use of another government, as it reported it. */
export function ReferenceUsePage(): ReactNode {
  const { id, title, reportedAgency, inventoryTitle, source, cells } = useAnswer(openReferenceUse, {
    id: useParam('useId'),
  })
  const mayPropose = mayOwnUseCases(usePerson())
  const answered = inventoryColumns.filter(({ name }) => cells[name])
  return (
    <Page
      title={title}
      purpose={`Reported by ${reportedAgency}. Shown as its agency reported it; nothing here was checked by us.`}
      crumbs={[{ label: 'Reference library', to: '/use-cases/reference' }]}
    >
      <Section title="What was reported">
        <DefinitionList
          items={answered.map(({ name, heading }) => ({ term: heading, value: shortAnswer(name, cells[name] ?? '') }))}
        />
      </Section>
      <Section title="Where it comes from">
        <p>
          {inventoryTitle}. Published at: {source}
        </p>
      </Section>
      {mayPropose && <StartProposalFrom similarId={id} />}
    </Page>
  )
}
