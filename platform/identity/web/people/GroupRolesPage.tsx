import type { ReactNode } from 'react'
import { useAnswer } from '../../../ui/data/use-answer.ts'
import { useSend } from '../../../ui/data/use-send.ts'
import { FormFrame } from '../../../ui/form/FormFrame.tsx'
import { TextField } from '../../../ui/form/TextField.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { EmptyState } from '../../../ui/page/EmptyState.tsx'
import { Page } from '../../../ui/page/Page.tsx'
import { usePerson } from '../../../ui/session/session.tsx'
import { mayAdminister } from '../../permissions.ts'
import { addGroupRoleEndpoint, listGroupRolesEndpoint, withdrawGroupRoleEndpoint } from '../../roles/contract.ts'
import { ActButton } from '../ActButton.tsx'
import { Cancel, FormDialog } from '../FormDialog.tsx'
import { sayRole } from '../role-words.ts'
import { RoleFields, tidyRole, useGivable } from './RoleFields.tsx'

/** What the groups of the agency's identity provider mean here. */
export function GroupRolesPage(): ReactNode {
  const groupRoles = useAnswer(listGroupRolesEndpoint, {})
  const { send } = useSend(withdrawGroupRoleEndpoint, [listGroupRolesEndpoint])
  const administers = mayAdminister(usePerson())
  return (
    <Page
      title="Groups and roles"
      purpose="Who signs in through your identity provider holds the roles of their groups, as long as they are in them."
      action={
        administers && <FormDialog label="Give a group a role">{(close) => <AddGroupRole close={close} />}</FormDialog>
      }
    >
      {groupRoles.length === 0 && (
        <EmptyState title="No group has a role yet">Roles can also be granted one by one, under “People”.</EmptyState>
      )}
      <ul className="usa-list">
        {groupRoles.map((mapped) => (
          <li key={mapped.id}>
            <strong>{mapped.groupName}</strong>: {sayRole(mapped)}, {mapped.organisationName}{' '}
            {administers && (
              <ActButton
                label="Withdraw the role"
                about={`of the group ${mapped.groupName}`}
                act={() => send({ groupRoleId: mapped.id })}
              >
                Everybody who holds “{sayRole(mapped)}” only through this group loses it at once.
              </ActButton>
            )}
          </li>
        ))}
      </ul>
    </Page>
  )
}

function AddGroupRole({ close }: { readonly close: () => void }): ReactNode {
  const blank = { groupName: '', role: 'staff', discipline: null, organisationId: useGivable()[0]?.id ?? '' } as const
  const form = useForm(addGroupRoleEndpoint.input, blank)
  const { send } = useSend(addGroupRoleEndpoint, [listGroupRolesEndpoint])
  return (
    <FormFrame
      form={form}
      button="Give the role"
      onSend={async (wish) => send(tidyRole(wish)).then(close)}
      beside={<Cancel close={close} />}
    >
      <TextField
        field={form.field('groupName')}
        label="Name of the group"
        hint="Exactly as your identity provider gives it."
      />
      <RoleFields
        role={form.field('role')}
        discipline={form.field('discipline')}
        organisationId={form.field('organisationId')}
      />
    </FormFrame>
  )
}
