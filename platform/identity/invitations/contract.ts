import { z } from 'zod'
import { endpoint } from '../../http/endpoint.ts'
import { mayAdminister, mayReadAdministration } from '../permissions.ts'
import { anyone } from '../person.ts'
import { RoleToGive } from '../roles/role-to-give.ts'
import { EmailAddress, Invitation, NewPassword, PersonName } from './invitation.ts'

export const listInvitationsEndpoint = endpoint({
  method: 'GET',
  path: '/api/identity/invitations',
  summary: 'Invitations that were neither used nor withdrawn',
  allows: mayReadAdministration,
  input: z.object({}),
  output: z.array(Invitation),
})

export const invitePersonEndpoint = endpoint({
  method: 'POST',
  path: '/api/identity/invitations',
  summary: 'Invite somebody by e-mail, with one role to begin with',
  allows: mayAdminister,
  input: RoleToGive.extend({ name: PersonName, email: EmailAddress }),
  output: z.object({ invited: z.literal(true) }),
})

export const withdrawInvitationEndpoint = endpoint({
  method: 'POST',
  path: '/api/identity/invitations/:invitationId/withdrawal',
  summary: 'Make an invitation’s link useless, at once',
  allows: mayAdminister,
  input: z.object({ invitationId: z.uuid() }),
  output: z.object({ withdrawn: z.literal(true) }),
})

/** The secret travels in the body, so that no log keeps it. */
export const readInvitationEndpoint = endpoint({
  method: 'POST',
  path: '/api/identity/invitation/look-up',
  summary: 'Who is invited by a letter, and as what',
  allows: anyone,
  input: z.object({ secret: z.string().max(100) }),
  output: Invitation.pick({ name: true, email: true, role: true, organisationName: true }),
})

export const acceptInvitationEndpoint = endpoint({
  method: 'POST',
  path: '/api/identity/invitation/acceptance',
  summary: 'Make an account from a letter, once',
  allows: anyone,
  input: z.object({ secret: z.string().max(100), name: PersonName, password: NewPassword }),
  output: z.object({ email: z.string() }),
})
