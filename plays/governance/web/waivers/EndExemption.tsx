import { Disclosure } from '@pilothouse/platform/ui/Disclosure'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import { endExemption, listExemptions } from '../../waivers/contract.ts'
import type { PilotExemption } from '../../waivers/exemptions/pilot-exemption.ts'

/** Ends a pilot exemption at once. */
export function EndExemption({ exemption: { id } }: { readonly exemption: PilotExemption }): ReactNode {
  const form = useForm(endExemption.input, { id, because: '' })
  const { send } = useSend(endExemption, [listExemptions])
  return (
    <Disclosure label="End it">
      <p>Every minimum practice is owed again at once.</p>
      <FormFrame form={form} button="End the exemption" onSend={send}>
        <TextAreaField field={form.field('because')} label="Why" rows={2} limit={4000} />
      </FormFrame>
    </Disclosure>
  )
}
