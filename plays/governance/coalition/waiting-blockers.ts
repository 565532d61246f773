import type { WaitingSource } from '../waiting/waiting-source.ts'
import { blockersBefore } from './coalition.store.ts'

/** Blockers that were brought before the person as the sponsor of a use. */
export const blockersToResolve: WaitingSource = async (db, { person, now }) => {
  const standing = await blockersBefore(db, person.id)
  return standing.map(({ id, what, title, useCaseId, escalatedAt, escalatedByName }) => ({
    key: `blocker to resolve ${id}`,
    what: `${escalatedByName} asks you to help with what holds it up: ${what}`,
    title,
    href: `/use-cases/portfolio/${useCaseId}`,
    since: escalatedAt ?? now().toISOString(),
    dueOn: null,
    otherwise: 'The use stays where it is.',
  }))
}
