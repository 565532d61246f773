import type { ReactNode } from 'react'
import { useAnswer } from '../../../ui/data/use-answer.ts'
import { EmptyState } from '../../../ui/page/EmptyState.tsx'
import { ButtonLink, Link } from '../../../ui/page/Link.tsx'
import { Page } from '../../../ui/page/Page.tsx'
import { usePerson } from '../../../ui/session/session.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { Table } from '../../../ui/table/Table.tsx'
import { TableSearch, useTableView } from '../../../ui/table/table-view.ts'
import { Status } from '../../../ui/words/Status.tsx'
import { listPeopleEndpoint } from '../../people/contract.ts'
import type { Member } from '../../people/member.ts'
import { mayAdminister, mayReadAdministration } from '../../permissions.ts'
import { sayRole } from '../role-words.ts'
import { OpenInvitations } from './OpenInvitations.tsx'

/** Who works here, and in which roles. */
export function PeoplePage(): ReactNode {
  const person = usePerson()
  const people = useAnswer(listPeopleEndpoint, {})
  const view = useTableView(TableSearch)
  return (
    <Page
      title="People"
      purpose={`Who can sign in for ${person.agencyName}, and in which roles.`}
      action={mayAdminister(person) && <ButtonLink to="/people/invite">Invite somebody</ButtonLink>}
    >
      <Table
        caption="People"
        view={view}
        rows={people}
        rowKey={({ id }) => id}
        columns={columns}
        empty={<EmptyState title="Nobody yet">An administrator can invite the first colleague.</EmptyState>}
      />
      {mayReadAdministration(person) && <OpenInvitations />}
    </Page>
  )
}

const columns: readonly Column<Member>[] = [
  {
    key: 'name',
    heading: 'Name',
    text: ({ name }) => name,
    cell: ({ id, name }) => <Link to={`/people/${id}`}>{name}</Link>,
  },
  {
    key: 'email',
    heading: 'E-mail address',
    text: ({ email }) => email,
    cell: ({ email }) => <Address email={email} />,
  },
  { key: 'roles', heading: 'Roles', text: rolesInWords, cell: rolesInWords },
  {
    key: 'state',
    heading: 'Status',
    text: ({ deactivatedAt }) => (deactivatedAt ? 'Deactivated' : 'Active'),
    cell: ({ deactivatedAt }) => (
      <Status shape={deactivatedAt ? 'crossed' : 'solid'}>{deactivatedAt ? 'Deactivated' : 'Active'}</Status>
    ),
  },
]

function rolesInWords({ roles }: Member): string {
  return roles.map((held) => `${sayRole(held)}, ${held.organisationName}`).join('; ')
}

/** Breaks after the `@` where a line is too narrow for it. */
function Address({ email }: { readonly email: string }): ReactNode {
  const [name, host] = email.split('@')
  return (
    <>
      {name}@<wbr />
      {host}
    </>
  )
}
