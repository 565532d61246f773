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

/** Nobody decides about a proposal that they own or ever worked on. */
export const mayDecideProposal = (person: Person, proposal: { readonly involved: readonly string[] }): boolean =>
  mayDecideProposals(person) && !proposal.involved.includes(person.id)

/** The owner and the present team write in a proposal. */
export const mayWriteProposal = (
  person: Person,
  proposal: { readonly ownerId: string; readonly answers: Record<string, unknown> },
): boolean => {
  const { team } = proposal.answers
  return proposal.ownerId === person.id || (Array.isArray(team) && team.includes(person.id))
}

/** Who sees drafts that are not theirs. */
export const mayOverseeDrafts = (person: Person): boolean => holds(person, ['chief AI officer', 'auditor'])

/** A draft, and one that was withdrawn, shows only to those involved and to who oversees the programme. */
export const maySeeProposal = (
  person: Person,
  proposal: { readonly status: string; readonly involved: readonly string[] },
): boolean =>
  !['draft', 'withdrawn'].includes(proposal.status) || proposal.involved.includes(person.id) || mayOverseeDrafts(person)

/** Who takes public inventories of other governments into the reference library, and out of it. */
export const mayKeepReferences = (person: Person): boolean => holds(person, ['administrator', 'chief AI officer'])

/** Everybody in the agency may read its inventory, its imports and what the lint says of them. */
export const maySeeInventory = anyMember

/** Who keeps the inventory as a whole: imports, mends in any use, the list of commercial products. */
export const mayKeepInventory = (person: Person): boolean => holds(person, ['chief AI officer', 'administrator'])

/** Who may mend cells at all: who keeps the inventory, and who owns uses. Of which use: `mayKeepInventory`, `mayKeepUseCase`. */
export const mayMendCells = (person: Person): boolean => mayKeepInventory(person) || mayOwnUseCases(person)
