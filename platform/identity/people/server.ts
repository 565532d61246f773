import { serve, type Routes } from '../../http/serve.ts'
import { agencyOf } from './agency-of.ts'
import * as doors from './contract.ts'
import { deactivatePerson } from './deactivate-person.ts'
import { findMembers } from './member.store.ts'
import { reactivatePerson } from './reactivate-person.ts'
import { renamePerson } from './rename-person.ts'

/** Opens the doors to people and their roles. */
export function peopleRoutes(routes: Routes): void {
  serve(routes, doors.listPeopleEndpoint, (context) =>
    context.transaction((db) => findMembers(db, agencyOf(context), context.now())),
  )
  serve(routes, doors.renamePersonEndpoint, renamePerson)
  serve(routes, doors.deactivatePersonEndpoint, deactivatePerson)
  serve(routes, doors.reactivatePersonEndpoint, reactivatePerson)
}
