import { DefinitionList } from '@pilothouse/platform/ui/DefinitionList'
import { Link } from '@pilothouse/platform/ui/Link'
import { Page } from '@pilothouse/platform/ui/Page'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { usePerson } from '@pilothouse/platform/ui/session'
import { Tabs } from '@pilothouse/platform/ui/Tabs'
import { useParam } from '@pilothouse/platform/ui/address'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { countRequired } from '../../contracts/clause.ts'
import { openContract } from '../../contracts/contract.ts'
import type { ToolContract } from '../../contracts/contract-record.ts'
import { mayKeepCatalogue } from '../../permissions.ts'
import { ClausesTab } from './ClausesTab.tsx'
import { CorrectContract } from './CorrectContract.tsx'
import { OptionsTab } from './OptionsTab.tsx'

/** One contract: clause by clause, and its option dates. */
export function ContractPage(): ReactNode {
  const record = useAnswer(openContract, { id: useParam('contractId') })
  const keeps = mayKeepCatalogue(usePerson())
  const { contract, clauses, options } = record
  const { settled, open, unchecked } = countRequired(clauses)
  return (
    <Page
      title={contract.title}
      purpose={`Of the clauses that a rule requires, ${settled} are settled, ${open} open and ${unchecked} not checked yet.`}
      crumbs={[{ label: 'Contracts', to: '/tools/contracts' }]}
    >
      <Tabs
        label="Parts of the contract"
        tabs={[
          { key: 'clauses', label: 'Clauses', content: () => <ClausesTab record={record} keeps={keeps} /> },
          {
            key: 'options',
            label: 'Option dates',
            count: options.filter(({ outcome }) => outcome === null).length,
            content: () => <OptionsTab record={record} keeps={keeps} />,
          },
          {
            key: 'facts',
            label: 'Facts',
            content: () => (
              <>
                <Facts contract={contract} />
                {keeps && <CorrectContract key={contract.version} contract={contract} />}
              </>
            ),
          },
        ]}
      />
    </Page>
  )
}

function Facts({ contract }: { readonly contract: ToolContract }): ReactNode {
  const { providerId, providerName, number, scope, url, startsOn, endsOn, ownerName } = contract
  return (
    <DefinitionList
      items={[
        { term: 'Provider', value: <Link to={`/tools/providers/${providerId}`}>{providerName}</Link> },
        { term: 'Number', value: number },
        { term: 'Covers', value: scope },
        { term: 'First day', value: <PlainTime at={startsOn} /> },
        { term: 'Last day', value: endsOn ? <PlainTime at={endsOn} /> : 'Without end' },
        {
          term: 'Documents',
          value: url && (
            <a className="usa-link" href={url} rel="noreferrer">
              Open the documents
            </a>
          ),
        },
        { term: 'Reminded of options', value: ownerName },
      ]}
    />
  )
}
