import { anyMember } from '@pilothouse/platform/identity/person'

/** Everybody in the agency may read how its uses are governed. */
export const maySeeGovernance = anyMember
