import type { ReactNode } from 'react'
import { CheckboxField } from '@pilothouse/platform/ui/ChoiceField'
import { FormFrame } from '@pilothouse/platform/ui/FormFrame'
import { Page } from '@pilothouse/platform/ui/Page'
import { Section } from '@pilothouse/platform/ui/Section'
import { TextAreaField } from '@pilothouse/platform/ui/TextAreaField'
import { TextField } from '@pilothouse/platform/ui/TextField'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { useForm } from '@pilothouse/platform/ui/use-form'
import { useSend } from '@pilothouse/platform/ui/use-send'
import type { RegisterAgency } from '../../register/agency/register-agency.ts'
import {
  listPublications,
  postNoAiNotice,
  previewPublication,
  setRegisterOptions,
  withdrawNoAiNotice,
} from '../../register/contract.ts'

/** What the guidance leaves to the agency: mailbox, ID, how to appeal, and the notice that no AI is in use. */
export function OptionsPage(): ReactNode {
  const { agency } = useAnswer(listPublications, {})
  return (
    <Page
      title="How the register is published"
      purpose="The choices that OMB’s guidance leaves to your agency."
      crumbs={[{ label: 'Publish the register', to: '/use-cases/register' }]}
    >
      <OptionsForm agency={agency} />
      {agency.notice === null ? <PostNotice agency={agency} /> : <WithdrawNotice notice={agency.notice} />}
    </Page>
  )
}

function OptionsForm({ agency }: { readonly agency: RegisterAgency }): ReactNode {
  const { publicEmail, dropId, appealWords } = agency
  const form = useForm(setRegisterOptions.input, { publicEmail, dropId, appealWords })
  const { send } = useSend(setRegisterOptions, [listPublications, previewPublication])
  return (
    <Section
      title="The public copy"
      note="The mailbox and the ID take effect with the next publication. The words on appeals show at once."
    >
      <FormFrame form={form} button="Save" onSend={send}>
        <TextField
          field={form.field('publicEmail')}
          label="Public mailbox"
          hint="Stands in for the contact of every use. Leave it empty to show each contact."
          optional
        />
        <CheckboxField field={form.field('dropId')} label="Leave the Use Case ID out" />
        <TextAreaField
          field={form.field('appealWords')}
          label="How to complain or appeal"
          hint="Shown on the page of every use."
          limit={2000}
          optional
        />
      </FormFrame>
    </Section>
  )
}

function PostNotice({ agency }: { readonly agency: RegisterAgency }): ReactNode {
  const form = useForm(postNoAiNotice.input, { statement: '', reason: '' })
  const { send } = useSend(postNoAiNotice, [listPublications, previewPublication])
  return (
    <Section
      title="Notice that no AI is in use"
      note={`For the case that ${agency.name} uses no AI. Refused while the record shows a use that is not retired. Tell OMB by e-mail as well.`}
    >
      <FormFrame form={form} button="Post the notice" quiet onSend={send}>
        <TextAreaField field={form.field('statement')} label="The notice" limit={2000} />
        <TextField
          field={form.field('reason')}
          label="How was this established?"
          hint="For the record. The public does not read this."
        />
      </FormFrame>
    </Section>
  )
}

function WithdrawNotice({ notice }: { readonly notice: string }): ReactNode {
  const form = useForm(withdrawNoAiNotice.input, { reason: '' })
  const { send } = useSend(withdrawNoAiNotice, [listPublications, previewPublication])
  return (
    <Section title="Notice that no AI is in use" note="It stands in the public register now.">
      <p>{notice}</p>
      <FormFrame form={form} button="Take the notice down" quiet onSend={send}>
        <TextField field={form.field('reason')} label="Why is it taken down?" />
      </FormFrame>
    </Section>
  )
}
