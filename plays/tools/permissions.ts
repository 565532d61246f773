import { anyMember, holds, type Person } from '@pilothouse/platform/identity/person'

/** Everybody in the agency may read what tools there are and where each stands. */
export const maySeeTools = anyMember

/** Who puts a model, product or function up for approval. */
export const mayProposeEntries = (person: Person): boolean =>
  holds(person, ['use-case owner', 'executive sponsor', 'reviewer', 'administrator', 'chief AI officer'])

/** Who keeps the facts of the catalogue: providers, prices, authorizations, documents, contracts. */
export const mayKeepCatalogue = (person: Person): boolean =>
  holds(person, ['reviewer', 'administrator', 'chief AI officer'])

/** Who decides about approvals at all. About which one: `mayApproveEntry`. */
export const mayDecideApprovals = (person: Person): boolean => holds(person, ['chief AI officer', 'administrator'])

/** Nobody approves an entry that they proposed or whose facts they changed. Suspending and revoking are open to every official. */
export const mayApproveEntry = (person: Person, entry: { readonly involved: readonly string[] }): boolean =>
  mayDecideApprovals(person) && !entry.involved.includes(person.id)

/** Who compares options for a proposal. */
export const mayCompareOptions = (person: Person): boolean =>
  holds(person, ['use-case owner', 'executive sponsor', 'reviewer', 'administrator', 'chief AI officer'])

/** Who keeps data sources on record and checks how ready they are. */
export const mayCheckDataSources = (person: Person): boolean =>
  holds(person, ['use-case owner', 'reviewer', 'administrator', 'chief AI officer'])

/** Who says which role does what for a system of critical infrastructure. */
export const mayKeepResponsibilities = (person: Person): boolean =>
  holds(person, ['use-case owner', 'reviewer', 'administrator', 'chief AI officer'])
