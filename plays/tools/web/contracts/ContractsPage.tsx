import { EmptyState } from '@pilothouse/platform/ui/EmptyState'
import { ButtonLink } from '@pilothouse/platform/ui/Link'
import { Page } from '@pilothouse/platform/ui/Page'
import { usePerson } from '@pilothouse/platform/ui/session'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { listContracts } from '../../contracts/contract.ts'
import { mayKeepCatalogue } from '../../permissions.ts'
import { ContractsTable } from './ContractsTable.tsx'

/** Every contract for AI. */
export function ContractsPage(): ReactNode {
  const lines = useAnswer(listContracts, {})
  const record = mayKeepCatalogue(usePerson()) && <ButtonLink to="/tools/contracts/new">Record a contract</ButtonLink>
  return (
    <Page
      title="Contracts"
      purpose="What your contracts for AI say, clause by clause, and when an option must be decided."
      action={record}
    >
      <ContractsTable
        lines={lines}
        searches
        empty={
          <EmptyState title="No contracts yet" action={record}>
            Record a contract to go through the clauses, and to be reminded of option dates.
          </EmptyState>
        }
      />
    </Page>
  )
}
