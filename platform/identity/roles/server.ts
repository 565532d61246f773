import { serve, type Routes } from '../../http/serve.ts'
import { addGroupRole } from './add-group-role.ts'
import * as doors from './contract.ts'
import { grantRole } from './grant-role.ts'
import { findGroupRoles } from './group-role.store.ts'
import { withdrawGroupRole } from './withdraw-group-role.ts'
import { withdrawRole } from './withdraw-role.ts'

/** Opens the doors to roles, granted one by one or through groups. */
export function roleRoutes(routes: Routes): void {
  serve(routes, doors.grantRoleEndpoint, grantRole)
  serve(routes, doors.withdrawRoleEndpoint, withdrawRole)
  serve(routes, doors.listGroupRolesEndpoint, (context) => context.transaction(findGroupRoles))
  serve(routes, doors.addGroupRoleEndpoint, addGroupRole)
  serve(routes, doors.withdrawGroupRoleEndpoint, withdrawGroupRole)
}
