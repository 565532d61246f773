import { z } from 'zod'
import { endpoint } from '../../http/endpoint.ts'
import { mayAdminister, mayListPeople } from '../permissions.ts'
import { Organisation, OrganisationKind, OrganisationName } from './organisation.ts'

const WhichOrganisation = z.object({ organisationId: z.uuid() })

export const listOrganisationsEndpoint = endpoint({
  method: 'GET',
  path: '/api/identity/organisations',
  summary: 'The organization tree of your agency, from the top down',
  allows: mayListPeople,
  input: z.object({}),
  output: z.array(Organisation),
})

export const addOrganisationEndpoint = endpoint({
  method: 'POST',
  path: '/api/identity/organisations',
  summary: 'Add an organization below another',
  allows: mayAdminister,
  input: OrganisationName.extend({ parentId: z.uuid(), kind: OrganisationKind }),
  output: Organisation,
})

export const renameOrganisationEndpoint = endpoint({
  method: 'PUT',
  path: '/api/identity/organisations/:organisationId',
  summary: 'Give an organization another name, abbreviation or public address',
  allows: mayAdminister,
  input: OrganisationName.extend(WhichOrganisation.shape),
  output: Organisation,
})

export const deactivateOrganisationEndpoint = endpoint({
  method: 'POST',
  path: '/api/identity/organisations/:organisationId/deactivation',
  summary: 'Close an organization; its record stays',
  allows: mayAdminister,
  input: WhichOrganisation,
  output: Organisation,
})

export const reactivateOrganisationEndpoint = endpoint({
  method: 'POST',
  path: '/api/identity/organisations/:organisationId/reactivation',
  summary: 'Open a closed organization again',
  allows: mayAdminister,
  input: WhichOrganisation,
  output: Organisation,
})
