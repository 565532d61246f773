import type { ReactNode } from 'react'
import { useAnswer } from '../../../ui/data/use-answer.ts'
import { useParam } from '../../../ui/page/address.ts'
import { EmptyState } from '../../../ui/page/EmptyState.tsx'
import { Link } from '../../../ui/page/Link.tsx'
import { Page } from '../../../ui/page/Page.tsx'
import { usePerson } from '../../../ui/session/session.tsx'
import { DefinitionList } from '../../../ui/words/DefinitionList.tsx'
import { PlainTime } from '../../../ui/words/PlainTime.tsx'
import { Status } from '../../../ui/words/Status.tsx'
import { listOrganisationsEndpoint } from '../../organisations/contract.ts'
import { listPeopleEndpoint } from '../../people/contract.ts'
import type { Member } from '../../people/member.ts'
import { mayAdministerAt } from '../../permissions.ts'
import { PersonAccess } from './PersonAccess.tsx'
import { HeldRoles } from './PersonRoles.tsx'

/** One colleague: who they are, their roles, and for administrators their access. */
export function PersonPage(): ReactNode {
  const id = useParam('personId')
  const member = useAnswer(listPeopleEndpoint, {}).find((member) => member.id === id)
  if (member) return <Known member={member} />
  return (
    <Page title="Nobody here" crumbs={[{ label: 'People', to: '/people' }]}>
      <EmptyState title="There is nobody at this address" action={<Link to="/people">See everybody</Link>} />
    </Page>
  )
}

function Known({ member }: { readonly member: Member }): ReactNode {
  const person = usePerson()
  const agency = useAnswer(listOrganisationsEndpoint, {}).find(({ id }) => id === person.agencyId)
  const overAll = agency !== undefined && mayAdministerAt(person, agency.path)
  const { deactivatedAt } = member
  return (
    <Page
      title={member.name}
      crumbs={[{ label: 'People', to: '/people' }]}
      badge={<Status shape={deactivatedAt ? 'crossed' : 'solid'}>{deactivatedAt ? 'Deactivated' : 'Active'}</Status>}
    >
      <DefinitionList
        items={[
          { term: 'E-mail address', value: member.email },
          ...(deactivatedAt ? [{ term: 'Deactivated', value: <PlainTime at={deactivatedAt} /> }] : []),
        ]}
      />
      <HeldRoles member={member} />
      {overAll && <PersonAccess member={member} />}
    </Page>
  )
}
