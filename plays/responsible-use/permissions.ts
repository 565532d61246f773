import { anyMember, holds, type Person } from '@pilothouse/platform/identity/person'

/** Everybody in the agency may read how its uses are determined. */
export const maySeeDeterminations = anyMember

/** The owner answers the screen of their own use; nobody answers for them. */
export const mayAnswerScreen = (person: Person, useCase: { readonly ownerId: string }): boolean =>
  useCase.ownerId === person.id

/** Who may answer and decide at all: everybody but an auditor. About which use, ownership, delegations and the separation of duties say. */
export const mayActOnUses = (person: Person): boolean => anyMember(person) && !holds(person, ['auditor'])

/** Overrides of a presumption reach the Chief AI Officer in person. */
export const mayNoteOverrides = (person: Person, path?: string): boolean => holds(person, ['chief AI officer'], path)

/** Who keeps the agency's own list of prohibited uses. */
export const mayKeepProhibitedUses = (person: Person): boolean => holds(person, ['chief AI officer'])
