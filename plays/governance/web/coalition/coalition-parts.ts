import type { RecordSection, RecordTab } from '@pilothouse/platform/ui/record-part'
import { maySeeGovernance } from '../../permissions.ts'

/** Who stands behind a use, whom it needs, what holds it up. */
export const peopleTab: RecordTab = {
  key: 'people',
  label: 'People',
  order: 60,
  allows: maySeeGovernance,
  load: async () => (await import('./PeopleTab.tsx')).PeopleTab,
}

/** The sponsor of a use, in the right column. */
export const sponsorSection: RecordSection = {
  key: 'sponsor',
  place: 'side',
  order: 30,
  allows: maySeeGovernance,
  load: async () => (await import('./SponsorPart.tsx')).SponsorPart,
}
