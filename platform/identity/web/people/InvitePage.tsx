import type { ReactNode } from 'react'
import { useSend } from '../../../ui/data/use-send.ts'
import { FormFrame } from '../../../ui/form/FormFrame.tsx'
import { TextField } from '../../../ui/form/TextField.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { useGo } from '../../../ui/page/address.ts'
import { Page } from '../../../ui/page/Page.tsx'
import { invitePersonEndpoint, listInvitationsEndpoint } from '../../invitations/contract.ts'
import { RoleFields, tidyRole, useGivable } from './RoleFields.tsx'

/** Invites a colleague by letter, with one role to begin with. */
export function InvitePage(): ReactNode {
  const organisations = useGivable()
  const organisationId = organisations[0]?.id ?? ''
  const form = useForm(invitePersonEndpoint.input, {
    name: '',
    email: '',
    role: 'staff',
    discipline: null,
    organisationId,
  })
  const { send } = useSend(invitePersonEndpoint, [listInvitationsEndpoint])
  const go = useGo()
  return (
    <Page
      title="Invite somebody"
      purpose="They get a letter with a link that works once, for seven days. More roles can follow later."
      crumbs={[{ label: 'People', to: '/people' }]}
    >
      <FormFrame
        form={form}
        button="Send the invitation"
        onSend={async (wish) => send(tidyRole(wish)).then(() => go('/people'))}
      >
        <TextField field={form.field('name')} label="Name" autoComplete="off" />
        <TextField
          field={form.field('email')}
          label="E-mail address"
          type="email"
          autoComplete="off"
          hint="Inviting the same address again replaces the earlier letter."
        />
        <RoleFields
          role={form.field('role')}
          discipline={form.field('discipline')}
          organisationId={form.field('organisationId')}
        />
      </FormFrame>
    </Page>
  )
}
