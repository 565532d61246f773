import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Page } from '@pilothouse/platform/ui/Page'
import { useGo } from '@pilothouse/platform/ui/address'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import { listProviders, recordProvider } from '../../providers/contract.ts'
import type { ProviderDraft } from '../../providers/provider.ts'
import { ProviderFields } from './ProviderFields.tsx'

const blank: ProviderDraft = {
  name: '',
  kind: 'commercial',
  boundary: '',
  dataGoes: '',
  trains: 'unknown',
  contact: '',
}

/** Puts a provider on record. */
export function RecordProviderPage(): ReactNode {
  const form = useForm(recordProvider.input, blank)
  const { send } = useSend(recordProvider, [listProviders])
  const go = useGo()
  return (
    <Page
      title="Record a provider"
      purpose="A company, a community of open models, or your own data center."
      crumbs={[{ label: 'Providers', to: '/tools/providers' }]}
    >
      <FormFrame
        form={form}
        button="Record the provider"
        onSend={async (draft) => go(`/tools/providers/${(await send(draft)).id}`)}
      >
        <ProviderFields form={form} />
      </FormFrame>
    </Page>
  )
}
