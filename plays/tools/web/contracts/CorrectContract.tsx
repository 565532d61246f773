import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Section } from '@pilothouse/platform/ui/Section'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import { editContract, listContracts, openContract } from '../../contracts/contract.ts'
import type { ToolContract } from '../../contracts/contract-record.ts'
import { ContractFields } from './ContractFields.tsx'

/** Corrects the facts of a contract. */
export function CorrectContract({ contract }: { readonly contract: ToolContract }): ReactNode {
  const { id, version, title, number, scope, url, startsOn, endsOn } = contract
  const form = useForm(editContract.input, { id, version, title, number, scope, url, startsOn, endsOn })
  const { send } = useSend(editContract, [openContract, listContracts])
  return (
    <Section title="Correct it" note="Who corrects it is reminded of its option dates from now on.">
      <FormFrame form={form} button="Save the contract" onSend={send}>
        <ContractFields form={form} />
      </FormFrame>
    </Section>
  )
}
