import { serve, type Routes } from '../../http/serve.ts'
import { addOrganisation } from './add-organisation.ts'
import * as doors from './contract.ts'
import { deactivateOrganisation } from './deactivate-organisation.ts'
import { findOrganisations } from './organisation.store.ts'
import { reactivateOrganisation } from './reactivate-organisation.ts'
import { renameOrganisation } from './rename-organisation.ts'

/** Opens the doors to the organisation tree. */
export function organisationRoutes(routes: Routes): void {
  serve(routes, doors.listOrganisationsEndpoint, (context) =>
    context.transaction((db) => findOrganisations(db, context.person.agencyId)),
  )
  serve(routes, doors.addOrganisationEndpoint, addOrganisation)
  serve(routes, doors.renameOrganisationEndpoint, renameOrganisation)
  serve(routes, doors.deactivateOrganisationEndpoint, deactivateOrganisation)
  serve(routes, doors.reactivateOrganisationEndpoint, reactivateOrganisation)
}
