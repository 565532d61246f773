import { DefinitionList } from '@pilothouse/platform/ui/DefinitionList'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Link } from '@pilothouse/platform/ui/Link'
import { Page } from '@pilothouse/platform/ui/Page'
import { Section } from '@pilothouse/platform/ui/Section'
import { usePerson } from '@pilothouse/platform/ui/session'
import { useParam } from '@pilothouse/platform/ui/address'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import { useState, type ReactNode } from 'react'
import { listCatalogue, openEntry } from '../../catalogue/contract.ts'
import { mayKeepCatalogue } from '../../permissions.ts'
import { editProvider, listProviders, openProvider } from '../../providers/contract.ts'
import type { Provider } from '../../providers/provider.ts'
import { ContractsSection } from '../contracts/ContractsSection.tsx'
import { ApprovalStatus } from '../lent/ApprovalStatus.tsx'
import { ProviderFields } from './ProviderFields.tsx'
import { sayTraining } from './provider-words.ts'

/** One provider: what becomes of the data, its entries, its contracts. */
export function ProviderPage(): ReactNode {
  const provider = useAnswer(openProvider, { id: useParam('providerId') })
  const lines = useAnswer(listCatalogue, {}).filter(({ entry }) => entry.providerId === provider.id)
  const keeps = mayKeepCatalogue(usePerson())
  return (
    <Page
      title={provider.name}
      purpose={`${provider.kind.charAt(0).toUpperCase()}${provider.kind.slice(1)} provider of models and tools.`}
      crumbs={[{ label: 'Providers', to: '/tools/providers' }]}
    >
      <Section title="What becomes of the data">
        <DefinitionList
          items={[
            { term: 'Where it runs', value: provider.boundary },
            { term: 'Where data goes', value: provider.dataGoes },
            { term: 'Trains on inputs', value: sayTraining(provider.trains) },
            { term: 'Contact', value: provider.contact },
          ]}
        />
      </Section>
      <Section title="In the catalog">
        {lines.length === 0 && <p>Nothing of this provider is in the catalog yet.</p>}
        <DefinitionList
          items={lines.map(({ entry, standing }) => ({
            term: <Link to={`/tools/catalogue/${entry.id}`}>{entry.name}</Link>,
            value: <ApprovalStatus state={standing.state} until={standing.until} />,
          }))}
        />
      </Section>
      <ContractsSection providerId={provider.id} />
      {keeps && <Correct key={provider.version} provider={provider} />}
    </Page>
  )
}

function Correct({ provider }: { readonly provider: Provider }): ReactNode {
  const { entries: _, ...facts } = provider
  const form = useForm(editProvider.input, facts)
  const { send } = useSend(editProvider, [openProvider, listProviders, openEntry])
  const [open, setOpen] = useState(false)
  if (!open)
    return (
      <p>
        <button type="button" className="usa-button usa-button--unstyled" onClick={() => setOpen(true)}>
          Correct what is known of this provider
        </button>
      </p>
    )
  return (
    <Section title="Correct it">
      <FormFrame form={form} button="Save the provider" onSend={send}>
        <ProviderFields form={form} />
      </FormFrame>
    </Section>
  )
}
