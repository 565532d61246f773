import { z } from 'zod'
import { endpoint } from '../../http/endpoint.ts'
import { mayAdminister, mayReadAdministration } from '../permissions.ts'
import { GroupRole } from './group-role.ts'
import { RoleToGive } from './role-to-give.ts'

export const grantRoleEndpoint = endpoint({
  method: 'POST',
  path: '/api/identity/people/:personId/roles',
  summary: 'Let somebody hold a role in an organization',
  allows: mayAdminister,
  input: RoleToGive.extend({ personId: z.uuid(), validUntil: z.iso.datetime().nullable().default(null) }),
  output: z.object({ granted: z.literal(true) }),
})

export const withdrawRoleEndpoint = endpoint({
  method: 'POST',
  path: '/api/identity/roles/:heldRoleId/withdrawal',
  summary: 'Take a role back, at once',
  allows: mayAdminister,
  input: z.object({ heldRoleId: z.uuid() }),
  output: z.object({ withdrawn: z.literal(true) }),
})

export const listGroupRolesEndpoint = endpoint({
  method: 'GET',
  path: '/api/identity/group-roles',
  summary: 'What the groups of your identity provider mean here',
  allows: mayReadAdministration,
  input: z.object({}),
  output: z.array(GroupRole),
})

export const addGroupRoleEndpoint = endpoint({
  method: 'POST',
  path: '/api/identity/group-roles',
  summary: 'Let everybody in a group of your identity provider hold a role',
  allows: mayAdminister,
  input: RoleToGive.extend({
    groupName: z.string().trim().min(1, 'Enter the name of the group').max(200, 'Use at most 200 characters'),
  }),
  output: z.object({ added: z.literal(true) }),
})

export const withdrawGroupRoleEndpoint = endpoint({
  method: 'POST',
  path: '/api/identity/group-roles/:groupRoleId/withdrawal',
  summary: 'Stop giving a role to a group, at once',
  allows: mayAdminister,
  input: z.object({ groupRoleId: z.uuid() }),
  output: z.object({ withdrawn: z.literal(true) }),
})
