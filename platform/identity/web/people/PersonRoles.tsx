import type { ReactNode } from 'react'
import { z } from 'zod'
import { useSend } from '../../../ui/data/use-send.ts'
import { FormFrame } from '../../../ui/form/FormFrame.tsx'
import { DateField } from '../../../ui/form/TextField.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { Section } from '../../../ui/page/Section.tsx'
import { PlainTime } from '../../../ui/words/PlainTime.tsx'
import { listPeopleEndpoint } from '../../people/contract.ts'
import type { Member, MemberRole } from '../../people/member.ts'
import { grantRoleEndpoint, withdrawRoleEndpoint } from '../../roles/contract.ts'
import { RoleToGive } from '../../roles/role-to-give.ts'
import { ActButton } from '../ActButton.tsx'
import { Cancel, FormDialog } from '../FormDialog.tsx'
import { sayRole } from '../role-words.ts'
import { RoleFields, tidyRole, useGivable } from './RoleFields.tsx'

/** The roles that somebody holds, each with where it comes from. */
export function HeldRoles({ member }: { readonly member: Member }): ReactNode {
  const { send } = useSend(withdrawRoleEndpoint, [listPeopleEndpoint])
  const givable = new Set(useGivable().map(({ id }) => id))
  return (
    <Section
      title="Roles"
      action={
        givable.size > 0 &&
        !member.deactivatedAt && (
          <FormDialog label="Grant a role" title={`Grant ${member.name} a role`}>
            {(close) => <GrantRoleForm member={member} close={close} />}
          </FormDialog>
        )
      }
    >
      {member.roles.length === 0 && <p>No role yet.</p>}
      <ul className="usa-list">
        {member.roles.map((held) => (
          <li key={`${held.heldRoleId}${held.groupName}${held.role}${held.discipline}${held.organisationId}`}>
            <RoleLine held={held} />{' '}
            {held.heldRoleId !== null && givable.has(held.organisationId) && (
              <ActButton
                label="Withdraw the role"
                about={sayRole(held)}
                act={() => send({ heldRoleId: held.heldRoleId ?? '' })}
              >
                {member.name} loses “{sayRole(held)}” in {held.organisationName} at once. It can be granted again.
              </ActButton>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function RoleLine({ held }: { readonly held: MemberRole }): ReactNode {
  return (
    <>
      {sayRole(held)}, {held.organisationName}
      {held.validUntil && (
        <>
          , until <PlainTime at={held.validUntil} dayOnly />
        </>
      )}
      {held.groupName && `, from the group ${held.groupName}`}
    </>
  )
}

const GrantWish = RoleToGive.extend({
  until: z.union([z.literal(''), z.iso.date('Enter a date, or leave this empty')]),
})

function GrantRoleForm({ member, close }: { readonly member: Member; readonly close: () => void }): ReactNode {
  const organisationId = useGivable()[0]?.id ?? ''
  const form = useForm(GrantWish, { role: 'staff', discipline: null, organisationId, until: '' })
  const { send } = useSend(grantRoleEndpoint, [listPeopleEndpoint])
  const grant = async ({ until, ...wish }: z.output<typeof GrantWish>): Promise<void> => {
    const validUntil = until === '' ? null : new Date(`${until}T23:59:59`).toISOString()
    await send({ ...tidyRole(wish), personId: member.id, validUntil })
    close()
  }
  return (
    <FormFrame form={form} button="Grant the role" onSend={grant} beside={<Cancel close={close} />}>
      <RoleFields
        role={form.field('role')}
        discipline={form.field('discipline')}
        organisationId={form.field('organisationId')}
      />
      <DateField
        field={form.field('until')}
        label="Until the end of"
        optional
        hint="Empty means until it is withdrawn."
      />
    </FormFrame>
  )
}
