import { anyMember, holds, type Person, type Role } from '@pilothouse/platform/identity/person'
import { mayKeepUseCase } from '@pilothouse/use-cases/permissions'
import { mayBeDelegate, ownRoleFor, Power, type Delegation } from './authority/delegation.ts'

/** Everybody in the agency may read how its uses are governed. */
export const maySeeGovernance = anyMember

/** Who holds a power of their own, and so may let somebody else use it. */
export const mayDelegate = (person: Person): boolean =>
  Power.options.some((power) => ownRoleFor(person, power) !== null)

/** Who may end delegations at all: whoever could have one. Of which: `mayRevokeDelegation`. */
export const mayEndDelegations = mayBeDelegate

/** Both sides of a delegation may end it, and so may the Chief AI Officer and administrators. */
export const mayRevokeDelegation = (person: Person, delegation: Pick<Delegation, 'fromId' | 'toId'>): boolean =>
  delegation.fromId === person.id ||
  delegation.toId === person.id ||
  holds(person, ['chief AI officer', 'administrator'])

/** Who works on duties at all: everybody with a task beyond reading. On which: `mayAddEvidence`, `mayWithdrawEvidence`. */
export const mayWorkOnDuties = (person: Person): boolean =>
  holds(person, [
    'use-case owner',
    'reviewer',
    'board member',
    'chief AI officer',
    'executive sponsor',
    'administrator',
    'trainer',
  ])

/** Who keeps the use, and whoever holds the role that owes the duty, adds evidence for it. */
export const mayAddEvidence = (
  person: Person,
  duty: { readonly ownerId: string; readonly path: string; readonly owedByRole: Role },
): boolean =>
  mayKeepUseCase(person, duty) ||
  (duty.owedByRole !== 'use-case owner' && mayWorkOnDuties(person) && holds(person, [duty.owedByRole], duty.path))

/** An upload is withdrawn by who added it or who keeps the use; a decision only where it was made. */
export const mayWithdrawEvidence = (
  person: Person,
  piece: { readonly addedById: string; readonly ownerId: string; readonly source: { readonly kind: string } },
): boolean => piece.source.kind === 'upload' && (piece.addedById === person.id || mayKeepUseCase(person, piece))

/** The files of evidence may hold more than the record shows: they open to who works on duties, and to the auditor. */
export const mayReadEvidenceFiles = (person: Person): boolean => mayWorkOnDuties(person) || holds(person, ['auditor'])

/** Only the Chief AI Officer in person opens an emergency passage: no delegate, and no token. */
export const mayOpenEmergency = (person: Person, path?: string): boolean =>
  person.via === 'session' && holds(person, ['chief AI officer'], path)

/** Waivers and pilot exemptions are the Chief AI Officer's own: no delegate, and no token (M-25-21). */
export const mayWaive = (person: Person, path?: string): boolean =>
  person.via === 'session' && holds(person, ['chief AI officer'], path)

/** Who tells OMB of a waiver: the Chief AI Officer's office. */
export const mayRecordNotices = (person: Person): boolean => holds(person, ['chief AI officer', 'administrator'])

/** Who names reviewers, anywhere or for the organisation at `path`. Nobody does for a use of their own. */
export const mayAssignReviews = (person: Person, path?: string): boolean =>
  holds(person, ['chief AI officer', 'board member', 'administrator'], path)

/** Who has a word in reviews at all: everybody of the agency but the auditor. Who decides which: the verbs say. */
export const mayWorkInReviews = mayBeDelegate

/** A review is escalated by its reviewer, by the owner of the use, and by who names reviewers. */
export const mayEscalateReview = (
  person: Person,
  review: { readonly assignedId: string | null; readonly ownerId: string; readonly path: string },
): boolean => review.assignedId === person.id || review.ownerId === person.id || mayAssignReviews(person, review.path)

/** Who may decide about clearances at all: whoever could hold that power or have it delegated. Who does: `authorityFor`. */
export const mayDecideClearances = mayBeDelegate

/** The kill switch is within reach of who owns the use, reviewers, the Chief AI Officer and administrators. */
export const mayPullKillSwitch = (person: Person, useCase: { readonly ownerId: string }, path?: string): boolean =>
  useCase.ownerId === person.id || holds(person, ['reviewer', 'chief AI officer', 'administrator'], path)

/** Who decides which policy packs hold, anywhere or for the organisation at `path`. An administrator enters what the Chief AI Officer decided. */
export const mayDecidePacks = (person: Person, path?: string): boolean =>
  holds(person, ['chief AI officer', 'administrator'], path)

/** Who decides about packs in person, with nobody else's decision to name. */
export const mayDecidePacksInPerson = (person: Person, path?: string): boolean =>
  holds(person, ['chief AI officer'], path)

/** Who may look at what another pack would change: those who decide it, and the auditor. */
export const mayPreviewPacks = (person: Person, path?: string): boolean =>
  mayDecidePacks(person, path) || holds(person, ['auditor'], path)

/** Who gets the daily e-mail, and so may switch it off: everybody but the auditor, for whom nothing waits. */
export const mayChooseDigest = mayBeDelegate

/** Only the Chief AI Officer in person sets the charter of a board. */
export const maySetCharters = (person: Person, path?: string): boolean =>
  person.via === 'session' && holds(person, ['chief AI officer'], path)

/** Who fills and ends seats of a board: the Chief AI Officer and administrators. */
export const mayKeepSeats = (person: Person, path?: string): boolean =>
  holds(person, ['chief AI officer', 'administrator'], path)

/** Who may sit on a board or run its meetings at all: everybody of the agency but the auditor. Which: seats and `authorityFor` say. */
export const mayWorkOnBoards = mayBeDelegate

/** Who may have a hand in the coalition of a use at all. Of which: `mayKeepUseCase`, and its sponsor for what holds it up. */
export const mayWorkOnCoalitions = mayBeDelegate

/** Who begins public documents about AI and names who writes them: the Chief AI Officer and administrators. */
export const mayKeepPlans = (person: Person): boolean => holds(person, ['chief AI officer', 'administrator'])

/** Who writes in public documents at all. In which part: who is named for it, and `mayKeepPlans`. */
export const mayWritePlans = mayBeDelegate

/** Only the Chief AI Officer in person publishes a public document. */
export const mayPublishPlans = (person: Person): boolean =>
  person.via === 'session' && holds(person, ['chief AI officer'])
