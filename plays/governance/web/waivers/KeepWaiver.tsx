import { Disclosure } from '@pilothouse/platform/ui/Disclosure'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Section } from '@pilothouse/platform/ui/Section'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { DateField, TextField } from '@pilothouse/platform/ui/TextField'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { ReactNode } from 'react'
import { listWaivers, openWaiver, recertifyWaiver, recordNotice, revokeWaiver } from '../../waivers/contract.ts'
import { noticeOwed, type Waiver } from '../../waivers/waiver.ts'

const again = [openWaiver, listWaivers]

/** Records that OMB was told, of the grant or of the revocation. */
export function RecordNotice({ waiver, today }: { readonly waiver: Waiver; readonly today: string }): ReactNode {
  const { id, version } = waiver
  const form = useForm(recordNotice.input, { id, version, sentOn: today, reference: '' })
  const { send } = useSend(recordNotice, again)
  return (
    <Section title={`Tell OMB of the ${noticeOwed(waiver)?.kind}`} note="Send it your usual way, then record it here.">
      <FormFrame form={form} button="Record the notice" onSend={send}>
        <DateField field={form.field('sentOn')} label="Sent on" />
        <TextField field={form.field('reference')} label="Reference" hint="Its number or subject" />
      </FormFrame>
    </Section>
  )
}

/** The yearly look: is it still needed? */
export function RecertifyWaiver({ waiver: { id, version } }: { readonly waiver: Waiver }): ReactNode {
  const form = useForm(recertifyWaiver.input, { id, version, finding: '' })
  const { send } = useSend(recertifyWaiver, again)
  return (
    <Disclosure label="Recertify it">
      <FormFrame form={form} button="Recertify the waiver" onSend={send}>
        <TextAreaField
          field={form.field('finding')}
          label="What was looked at, and why is it still needed?"
          limit={4000}
        />
      </FormFrame>
    </Disclosure>
  )
}

/** Takes it back at once. */
export function RevokeWaiver({ waiver: { id, version } }: { readonly waiver: Waiver }): ReactNode {
  const form = useForm(revokeWaiver.input, { id, version, because: '' })
  const { send } = useSend(revokeWaiver, again)
  return (
    <Disclosure label="Revoke it">
      <p>The duty is owed again at once, and the clearance may be suspended.</p>
      <FormFrame form={form} button="Revoke the waiver" onSend={send}>
        <TextAreaField field={form.field('because')} label="Why" rows={2} limit={4000} />
      </FormFrame>
    </Disclosure>
  )
}
