import type { RoomPage } from '../../ui/room-page.ts'
import { isThere, mayAdminister, mayListPeople, mayReadAdministration } from '../permissions.ts'
import { anyone } from '../person.ts'

/** The pages of identity: coming in, one's own account, and the administration of people and organisations. */
export const pages: readonly RoomPage[] = [
  {
    path: '/people',
    title: 'People',
    nav: { play: 'administration', label: 'People', order: 10 },
    allows: mayListPeople,
    load: async () => (await import('./people/PeoplePage.tsx')).PeoplePage,
  },
  {
    path: '/people/invite',
    title: 'Invite somebody',
    allows: mayAdminister,
    load: async () => (await import('./people/InvitePage.tsx')).InvitePage,
  },
  {
    path: '/people/$personId',
    title: 'Person',
    recordOf: [
      'person renamed',
      'person deactivated',
      'person reactivated',
      'person updated',
      'role ',
      'signed ',
      'sign-in ',
      'session ',
      'password ',
      'passkey ',
      'second factor ',
      'recovery codes ',
      'identity provider linked',
    ],
    allows: mayListPeople,
    load: async () => (await import('./people/PersonPage.tsx')).PersonPage,
  },
  {
    path: '/organisation',
    title: 'Organization',
    nav: { play: 'administration', label: 'Organization', order: 20 },
    allows: mayListPeople,
    load: async () => (await import('./people/OrganisationPage.tsx')).OrganisationPage,
  },
  {
    path: '/group-roles',
    title: 'Groups and roles',
    nav: { play: 'administration', label: 'Groups and roles', order: 30 },
    allows: mayReadAdministration,
    load: async () => (await import('./people/GroupRolesPage.tsx')).GroupRolesPage,
  },
  {
    path: '/account',
    title: 'My account',
    allows: isThere,
    load: async () => (await import('./account/AccountPage.tsx')).AccountPage,
  },
  {
    path: '/account/tokens',
    title: 'API tokens',
    allows: isThere,
    load: async () => (await import('./account/TokensPage.tsx')).TokensPage,
  },
  {
    path: '/sign-in/second-step',
    title: 'Second step',
    allows: anyone,
    load: async () => (await import('./arrival/SecondStepPage.tsx')).SecondStepPage,
  },
  {
    path: '/forgotten-password',
    title: 'Forgotten password',
    allows: anyone,
    load: async () => (await import('./arrival/ForgottenPasswordPage.tsx')).ForgottenPasswordPage,
  },
  {
    path: '/new-password',
    title: 'New password',
    allows: anyone,
    load: async () => (await import('./arrival/NewPasswordPage.tsx')).NewPasswordPage,
  },
  {
    path: '/invitation',
    title: 'Invitation',
    allows: anyone,
    load: async () => (await import('./arrival/InvitationPage.tsx')).InvitationPage,
  },
]
