import type { ReactNode } from 'react'
import { choicesOf, SelectField } from '../../../ui/form/ChoiceField.tsx'
import type { Field } from '../../../ui/form/use-form.ts'
import { useAnswer } from '../../../ui/data/use-answer.ts'
import { usePerson } from '../../../ui/session/session.tsx'
import { listOrganisationsEndpoint } from '../../organisations/contract.ts'
import { mayAdministerAt } from '../../permissions.ts'
import { Discipline, Role } from '../../person.ts'

interface RoleFieldsProps {
  readonly role: Field<Role>
  readonly discipline: Field<Discipline | null | undefined>
  readonly organisationId: Field<string>
}

/** Which role, where, and for a reviewer what they look at. Only organisations that one administers are offered. */
export function RoleFields({ role, discipline, organisationId }: RoleFieldsProps): ReactNode {
  const organisations = useGivable()
  const choices = organisations.map(({ id, name, abbreviation }) => ({ value: id, label: `${name} (${abbreviation})` }))
  return (
    <>
      <SelectField field={role} label="Role" choices={choicesOf(Role.options)} />
      {role.value === 'reviewer' && (
        <SelectField field={discipline} label="What the reviewer looks at" choices={choicesOf(Discipline.options)} />
      )}
      <SelectField
        field={organisationId}
        label="In which organization"
        hint="The role counts there and in everything below."
        choices={choices}
      />
    </>
  )
}

/** The open organisations in which this person may give roles. */
export function useGivable() {
  const person = usePerson()
  const organisations = useAnswer(listOrganisationsEndpoint, {})
  return organisations.filter(({ path, deactivatedAt }) => deactivatedAt === null && mayAdministerAt(person, path))
}

/** A role as it is sent: a discipline that was chosen before the role changed stays behind. */
export const tidyRole = <Wish extends { role: Role; discipline?: Discipline | null | undefined }>(wish: Wish) => ({
  ...wish,
  discipline: wish.role === 'reviewer' ? (wish.discipline ?? null) : null,
})
