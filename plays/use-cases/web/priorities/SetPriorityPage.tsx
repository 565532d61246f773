import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Page } from '@pilothouse/platform/ui/Page'
import { useGo } from '@pilothouse/platform/ui/address'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import { listPriorities, setPriority } from '../../priorities/contract.ts'
import { PriorityFields } from './PriorityFields.tsx'

/** Puts a mission priority on record. */
export function SetPriorityPage(): ReactNode {
  const form = useForm(setPriority.input, { title: '', statement: '', source: '', startsOn: '', endsOn: null })
  const { send } = useSend(setPriority, [listPriorities])
  const go = useGo()
  return (
    <Page
      title="Set a mission priority"
      purpose="Uses of AI state what they add to it, and the portfolio shows which priorities nobody serves."
      crumbs={[{ label: 'Mission priorities', to: '/use-cases/priorities' }]}
    >
      <FormFrame
        form={form}
        button="Set the priority"
        onSend={async (input) => go(`/use-cases/priorities/${(await send(input)).id}`)}
      >
        <PriorityFields form={form} />
      </FormFrame>
    </Page>
  )
}
