import { z } from 'zod'
import { endpoint } from '../../http/endpoint.ts'
import { PersonName } from '../invitations/invitation.ts'
import { mayAdminister, mayListPeople } from '../permissions.ts'
import { Member } from './member.ts'

const WhichPerson = z.object({ personId: z.uuid() })

export const listPeopleEndpoint = endpoint({
  method: 'GET',
  path: '/api/identity/people',
  summary: 'Everybody of your agency, with their roles',
  allows: mayListPeople,
  input: z.object({}),
  output: z.array(Member),
})

export const renamePersonEndpoint = endpoint({
  method: 'PUT',
  path: '/api/identity/people/:personId',
  summary: 'Correct a name: your own, or anybody’s as administrator of the agency',
  allows: mayListPeople,
  input: WhichPerson.extend({ name: PersonName }),
  output: z.object({ renamed: z.literal(true) }),
})

export const deactivatePersonEndpoint = endpoint({
  method: 'POST',
  path: '/api/identity/people/:personId/deactivation',
  summary: 'End somebody’s access at once, sessions and tokens with it',
  allows: mayAdminister,
  input: WhichPerson.extend({ reason: z.string().trim().min(1, 'Say why').max(500, 'Use at most 500 characters') }),
  output: z.object({ deactivated: z.literal(true) }),
})

export const reactivatePersonEndpoint = endpoint({
  method: 'POST',
  path: '/api/identity/people/:personId/reactivation',
  summary: 'Let somebody who was deactivated sign in again',
  allows: mayAdminister,
  input: WhichPerson,
  output: z.object({ reactivated: z.literal(true) }),
})
