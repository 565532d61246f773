import type { ReactNode } from 'react'
import { useAnswer } from '../../../ui/data/use-answer.ts'
import { useSend } from '../../../ui/data/use-send.ts'
import { Page } from '../../../ui/page/Page.tsx'
import { usePerson } from '../../../ui/session/session.tsx'
import { Status } from '../../../ui/words/Status.tsx'
import * as doors from '../../organisations/contract.ts'
import type { Organisation } from '../../organisations/organisation.ts'
import { mayAdminister, mayAdministerAt } from '../../permissions.ts'
import { ActButton } from '../ActButton.tsx'
import { FormDialog } from '../FormDialog.tsx'
import { AddOrganisationForm, RenameOrganisationForm } from './OrganisationForms.tsx'

/** The agency and its parts, from the top down. */
export function OrganisationPage(): ReactNode {
  const organisations = useAnswer(doors.listOrganisationsEndpoint, {})
  const tops = organisations.filter(({ parentId }) => !organisations.some(({ id }) => id === parentId))
  return (
    <Page
      title="Organization"
      purpose="Your agency and its parts. A role counts where it is held and in everything below."
      action={
        mayAdminister(usePerson()) && (
          <FormDialog label="Add a part">{(close) => <AddOrganisationForm close={close} />}</FormDialog>
        )
      }
    >
      <Branch parts={tops} all={organisations} />
    </Page>
  )
}

interface BranchProps {
  readonly parts: readonly Organisation[]
  readonly all: readonly Organisation[]
}

function Branch({ parts, all }: BranchProps): ReactNode {
  if (parts.length === 0) return null
  return (
    <ul className="usa-list">
      {parts.map((part) => (
        <li key={part.id}>
          <Part part={part} />
          <Branch parts={all.filter(({ parentId }) => parentId === part.id)} all={all} />
        </li>
      ))}
    </ul>
  )
}

function Part({ part }: { readonly part: Organisation }): ReactNode {
  const person = usePerson()
  const close = useSend(doors.deactivateOrganisationEndpoint, [doors.listOrganisationsEndpoint])
  const open = useSend(doors.reactivateOrganisationEndpoint, [doors.listOrganisationsEndpoint])
  return (
    <p>
      <strong>{part.name}</strong> ({part.abbreviation}, {part.kind}){' '}
      {part.deactivatedAt && <Status shape="crossed">Closed</Status>}{' '}
      {mayAdministerAt(person, part.path) && (
        <>
          <FormDialog inLine label="Rename" about={part.name}>
            {(close) => <RenameOrganisationForm part={part} close={close} />}
          </FormDialog>{' '}
          {part.deactivatedAt ? (
            <ActButton label="Open it again" about={part.name} act={() => open.send({ organisationId: part.id })}>
              Roles that are held in {part.name} count again.
            </ActButton>
          ) : (
            part.id !== person.agencyId && (
              <ActButton label="Close it" about={part.name} act={() => close.send({ organisationId: part.id })}>
                Roles that are held in {part.name} rest until it is opened again. Its record stays.
              </ActButton>
            )
          )}
        </>
      )}
    </p>
  )
}
