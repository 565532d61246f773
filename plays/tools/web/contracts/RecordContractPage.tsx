import { SelectField } from '@pilothouse/platform/ui/ChoiceField'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Page } from '@pilothouse/platform/ui/Page'
import { useAddress, useGo } from '@pilothouse/platform/ui/address'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { listContracts, recordContract } from '../../contracts/contract.ts'
import { listProviders } from '../../providers/contract.ts'
import { ContractFields } from './ContractFields.tsx'

const Chosen = z.object({ provider: z.string().default('') })

/** Puts a contract on record. */
export function RecordContractPage(): ReactNode {
  const [{ provider: providerId }] = useAddress(Chosen)
  const providers = useAnswer(listProviders, {})
  const blank = { title: '', number: '', scope: '', url: '', startsOn: '', endsOn: null }
  const form = useForm(recordContract.input, { providerId, ...blank })
  const { send } = useSend(recordContract, [listContracts])
  const go = useGo()
  return (
    <Page
      title="Record a contract"
      purpose="You are reminded of its option dates. Going through its clauses comes next."
      crumbs={[{ label: 'Contracts', to: '/tools/contracts' }]}
    >
      <FormFrame
        form={form}
        button="Record the contract"
        onSend={async (draft) => go(`/tools/contracts/${(await send(draft)).contract.id}`)}
      >
        <SelectField
          field={form.field('providerId')}
          label="Provider"
          choices={providers.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <ContractFields form={form} />
      </FormFrame>
    </Page>
  )
}
