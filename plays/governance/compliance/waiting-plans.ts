import { addDays, dayOf } from '@pilothouse/platform/day'
import { mayPublishPlans } from '../permissions.ts'
import type { WaitingSource } from '../waiting/waiting-source.ts'
import { compliancePack } from './compliance-pack.ts'
import { listDocuments, sectionsOfWriter } from './compliance.store.ts'
import { dueDaysOn, isBound } from './list-compliance.ts'

/** How many days before its day a document waits for the Chief AI Officer. */
const DAYS_AHEAD = 90

/** Sections that the person was named to write. */
export const sectionsToWrite: WaitingSource = async (db, { person, now }) => {
  const sections = await sectionsOfWriter(db, person.id)
  if (sections.length === 0) return []
  const documents = await listDocuments(db)
  return sections.map(({ id, heading, documentId, changedAt }) => {
    const document = documents.find((one) => one.id === documentId)
    const title = compliancePack.headings.find((one) => one.id === heading)?.title ?? heading
    return {
      key: `section to write ${id}`,
      what: `Write the section “${title}”`,
      title: document?.title ?? title,
      href: `/governance/public-documents/${documentId}`,
      since: changedAt ?? now().toISOString(),
      dueOn: document?.dueOn ?? null,
      otherwise: 'The document cannot be published.',
    }
  })
}

/** Public documents that are due within 90 days, or were due and are not public. */
export const plansDue: WaitingSource = async (db, { person, now }) => {
  const today = dayOf(now())
  if (!mayPublishPlans(person) || !(await isBound(db, today))) return []
  const days = await dueDaysOn(db, today)
  return days
    .filter(({ met, dueOn }) => !met && dueOn <= addDays(today, DAYS_AHEAD))
    .map(({ duty, dueOn }) => ({
      key: `public document due ${duty.id} ${dueOn}`,
      what: 'Publish what the agency owes the public',
      title: duty.title,
      href: '/governance/public-documents',
      since: `${addDays(dueOn, -DAYS_AHEAD)}T00:00:00.000Z`,
      dueOn,
      otherwise: duty.otherwise,
    }))
}
