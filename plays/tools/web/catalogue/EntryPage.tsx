import { ButtonLink } from '@pilothouse/platform/ui/Link'
import { Page } from '@pilothouse/platform/ui/Page'
import { usePerson } from '@pilothouse/platform/ui/session'
import { Tabs } from '@pilothouse/platform/ui/Tabs'
import { useParam } from '@pilothouse/platform/ui/address'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { openEntry } from '../../catalogue/contract.ts'
import { mayDecideApprovals } from '../../permissions.ts'
import { openDocuments } from '../../vendor-documents/contract.ts'
import { backingOf } from '../../vendor-documents/fact-sheet.ts'
import { missingDocuments } from '../../vendor-documents/vendor-document.ts'
import { ApprovalHistory } from '../approvals/ApprovalHistory.tsx'
import { CautionsSection } from '../approvals/CautionsSection.tsx'
import { StandingSection } from '../approvals/StandingSection.tsx'
import { ContractsSection } from '../contracts/ContractsSection.tsx'
import { DocumentsTab } from '../documents/DocumentsTab.tsx'
import { FactSheetTab } from '../documents/FactSheetTab.tsx'
import { AuthorizationsTab } from '../facts/AuthorizationsTab.tsx'
import { PricesTab } from '../facts/PricesTab.tsx'
import { ApprovalStatus } from '../lent/ApprovalStatus.tsx'
import { EntryFactsSection } from './EntryFactsSection.tsx'

/** One entry of the catalog: where it stands, what is known of it, and how it came to that. */
export function EntryPage(): ReactNode {
  const id = useParam('entryId')
  const person = usePerson()
  const record = useAnswer(openEntry, { id })
  const { documents, factSheet } = useAnswer(openDocuments, { entryId: id })
  const { entry, standing, history } = record
  const missing = missingDocuments(documents).length
  const bare = factSheet ? backingOf(factSheet.claims).bare.length : 0
  return (
    <Page
      title={entry.name}
      purpose={entry.summary}
      crumbs={[{ label: 'Catalog', to: '/tools/catalogue' }]}
      badge={<ApprovalStatus state={standing.state} until={standing.until} />}
      action={
        mayDecideApprovals(person) && <ButtonLink to={`/tools/catalogue/${id}/decide`}>Decide about it</ButtonLink>
      }
    >
      <Tabs
        label="Parts of the entry"
        tabs={[
          {
            key: 'approval',
            label: 'Approval',
            content: () => (
              <>
                <StandingSection record={record} />
                <CautionsSection record={record} missing={missing} bare={bare} />
                <EntryFactsSection record={record} />
              </>
            ),
          },
          { key: 'money', label: 'Prices', content: () => <PricesTab record={record} /> },
          { key: 'authorization', label: 'Authorizations', content: () => <AuthorizationsTab record={record} /> },
          {
            key: 'documents',
            label: 'Documents',
            content: () => <DocumentsTab entryId={id} documents={documents} />,
          },
          {
            key: 'fact-sheet',
            label: 'Fact sheet',
            content: () => <FactSheetTab entryId={id} documents={documents} factSheet={factSheet} />,
          },
          { key: 'contracts', label: 'Contracts', content: () => <ContractsSection providerId={entry.providerId} /> },
          {
            key: 'history',
            label: 'History',
            count: history.length,
            content: () => <ApprovalHistory record={record} />,
          },
        ]}
      />
    </Page>
  )
}
