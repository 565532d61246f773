import { ButtonLink } from '@pilothouse/platform/ui/Link'
import { Section } from '@pilothouse/platform/ui/Section'
import { usePerson } from '@pilothouse/platform/ui/session'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { listContracts } from '../../contracts/contract.ts'
import { mayKeepCatalogue } from '../../permissions.ts'
import { ContractsTable } from './ContractsTable.tsx'

/** The contracts with one provider. */
export function ContractsSection({ providerId }: { readonly providerId: string }): ReactNode {
  const lines = useAnswer(listContracts, { providerId })
  const record = mayKeepCatalogue(usePerson()) && (
    <ButtonLink quiet to="/tools/contracts/new" search={{ provider: providerId }}>
      Record a contract
    </ButtonLink>
  )
  return (
    <Section title="Contracts" note="With this provider, and how far the checklist of clauses is." action={record}>
      <ContractsTable lines={lines} searches={false} empty={<p>No contract with this provider is on record.</p>} />
    </Section>
  )
}
