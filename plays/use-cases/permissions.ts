import { anyMember, holds, type Person } from '@pilothouse/platform/identity/person'

/** Everybody in the agency may read its programme. */
export const maySeeProgramme = anyMember

/** Everybody who works here may file an idea; an auditor only reads. */
export const mayFileIdeas = (person: Person): boolean =>
  anyMember(person) && (person.roles.length === 0 || person.roles.some(({ role }) => role !== 'auditor'))

/** Who looks through the ideas and says what becomes of each. */
export const mayTriageIdeas = (person: Person): boolean => holds(person, ['chief AI officer', 'board member'])

/** Its author may take an idea back; who triages may close any. */
export const mayCloseIdea = (person: Person, idea: { readonly filedById: string }): boolean =>
  mayTriageIdeas(person) || idea.filedById === person.id

/** Who may start a use case or a proposal, anywhere in the agency or for the organisation at `path`. */
export const mayOwnUseCases = (person: Person, path?: string): boolean =>
  holds(person, ['use-case owner', 'executive sponsor', 'chief AI officer'], path)

/** The owner keeps a use case's record; the Chief AI Officer may keep any. */
export const mayKeepUseCase = (person: Person, useCase: { readonly ownerId: string }): boolean =>
  holds(person, ['chief AI officer']) || (useCase.ownerId === person.id && mayOwnUseCases(person))

/** Who keeps the list of mission priorities. */
export const mayKeepPriorities = (person: Person): boolean => holds(person, ['chief AI officer', 'executive sponsor'])

/** Who scores uses for the portfolio. */
export const mayScore = (person: Person): boolean =>
  holds(person, ['chief AI officer', 'board member', 'reviewer', 'executive sponsor'])

/** Who decides about pilot proposals at all. About which one: `mayDecideProposal`. */
export const mayDecideProposals = (person: Person): boolean => holds(person, ['chief AI officer', 'board member'])

/** Who decides what the public reads: publishing, withholding, the notice that no AI is in use. */
export const mayPublishRegister = (person: Person, path?: string): boolean =>
  holds(person, ['chief AI officer', 'administrator'], path)

/** Who may look at what publishing would change: those who decide it, and the auditor. */
export const mayPreviewRegister = (person: Person): boolean => mayPublishRegister(person) || holds(person, ['auditor'])
