import type { StatusShape } from '@pilothouse/platform/ui/Status'
import type { EvidenceKind, Sureness } from '../../policy-packs/policy-pack.ts'
import type { ObligationState } from '../../obligations/obligation.ts'

/** Each state by its shape, so that none is told by color alone. */
export const stateShapes: Record<ObligationState, StatusShape> = {
  'not started': 'hollow',
  'in progress': 'half',
  met: 'solid',
  stale: 'half',
  waived: 'solid',
  'not applicable': 'hollow',
  'cannot tell': 'hollow',
}

/** Each state as it is read. */
export const stateWords: Record<ObligationState, string> = {
  'not started': 'Not started',
  'in progress': 'In progress',
  met: 'Met',
  stale: 'Out of date',
  waived: 'Waived',
  'not applicable': 'Does not apply',
  'cannot tell': 'Cannot tell yet',
}

/** What each kind of evidence is called in a list. */
export const kindLabels: Record<EvidenceKind, string> = {
  review: 'Review',
  assessment: 'Assessment',
  evaluation: 'Evaluation',
  course: 'Completed course',
  metric: 'Metric',
  document: 'Document',
  consultation: 'Consultation',
  drill: 'Drill',
  determination: 'Determination',
}

/** How sure a text is, as it stands after its source. */
export const surenessWords: Record<Sureness, string> = {
  'primary source': 'from the text itself',
  'secondary source': 'as others report the text',
  'our own design': 'our own design, no law',
  unverified: 'Unverified: check the text before you rely on it',
}

/** The first letters of a hash, enough to tell files apart. */
export const shortHash = (sha256: string): string => sha256.slice(0, 12)
