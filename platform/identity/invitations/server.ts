import { serve, type Routes } from '../../http/serve.ts'
import type { Identity } from '../sign-in/create-identity.ts'
import { acceptInvitation, requireInvitation } from './accept-invitation.ts'
import * as doors from './contract.ts'
import { findInvitations } from './invitation.store.ts'
import { invitePerson } from './invite-person.ts'
import { withdrawInvitation } from './withdraw-invitation.ts'

/** Opens the doors to invitations. */
export function invitationRoutes(routes: Routes, identity: Identity): void {
  serve(routes, doors.listInvitationsEndpoint, (context) => context.transaction(findInvitations))
  serve(routes, doors.invitePersonEndpoint, invitePerson)
  serve(routes, doors.withdrawInvitationEndpoint, withdrawInvitation)
  serve(routes, doors.readInvitationEndpoint, (_, { secret }) =>
    identity.db.transaction().execute((db) => requireInvitation(db, secret, identity.now())),
  )
  serve(routes, doors.acceptInvitationEndpoint, (_, input) => acceptInvitation(identity, input))
}
