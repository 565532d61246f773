import { normaliseValue } from '../../inventory/values/normalise-value.ts'
import { withheldFrom, type PublicUse, type Withheld } from '../entry/register-entry.ts'
import { reasonInWords, reasonPack } from '../withholding/withholding-reason.ts'
import type { Withholding } from '../withholding/withholding.ts'
import type { PublicationFinding } from './publication.ts'

/** A use that may go before the public, with what is withheld taken out. */
export interface Candidate extends PublicUse {
  readonly useCaseId: string
}

/** A use that is withheld as a whole. The public learns only that there is one more. */
export interface HiddenUse {
  readonly use: Candidate
  /** In the words that the public reads. */
  readonly reason: string
  /** By a decision here; else only the imported inventory says so. */
  readonly decided: boolean
}

/** A use that is not ready. */
export interface HeldBackUse {
  readonly use: Candidate
  readonly findings: readonly PublicationFinding[]
}

/** The agency's uses, sorted by what may become of each. */
export interface SortedUses {
  readonly candidates: readonly Candidate[]
  readonly hidden: readonly HiddenUse[]
  readonly heldBack: readonly HeldBackUse[]
}

/** Sorts uses by the decisions to withhold, and by what stands in the way of publishing. */
export function sortUses(
  uses: readonly Candidate[],
  decisions: readonly Withholding[],
  faultsOf: (use: Candidate) => readonly PublicationFinding[],
): SortedUses {
  const decided = Map.groupBy(decisions, ({ useCaseId }) => useCaseId)
  const sorted = uses.map((use) => sortUse(use, decided.get(use.useCaseId) ?? [], faultsOf))
  return {
    candidates: sorted.flatMap((one) => (one.kind === 'candidate' ? [one.use] : [])),
    hidden: sorted.flatMap((one) => (one.kind === 'hidden' ? [one] : [])),
    heldBack: sorted.flatMap((one) => (one.kind === 'held back' ? [one] : [])),
  }
}

type Sorted =
  | { readonly kind: 'candidate'; readonly use: Candidate }
  | ({ readonly kind: 'hidden' } & HiddenUse)
  | ({ readonly kind: 'held back' } & HeldBackUse)

function sortUse(
  use: Candidate,
  decisions: readonly Withholding[],
  faultsOf: (use: Candidate) => readonly PublicationFinding[],
): Sorted {
  const whole = decisions.find(({ column }) => column === null)
  if (whole) return { kind: 'hidden', use, reason: reasonInWords(whole.reason, whole.citation), decided: true }
  const answer = normaliseValue('is_withheld', use.row.is_withheld)
  const reported = reasonPack.reported.find((reason) => answer.value.startsWith(`${reason.answer})`))
  if (reported) return { kind: 'hidden', use, reason: reported.label, decided: false }
  const open = { ...use, ...withheldFrom(use, withheldColumns(decisions).get(use.useCaseId) ?? {}) }
  const faults = [...unlawful(answer), ...faultsOf(open)]
  return faults.length > 0 ? { kind: 'held back', use: open, findings: faults } : { kind: 'candidate', use: open }
}

/** Use → its withheld columns, each with the reason. */
export const withheldColumns = (decisions: readonly Withholding[]): ReadonlyMap<string, Withheld> =>
  new Map(
    Map.groupBy(decisions, ({ useCaseId }) => useCaseId)
      .entries()
      .map(([useCaseId, own]) => [useCaseId, Object.fromEntries(own.flatMap(reasonByColumn))]),
  )

const reasonByColumn = ({ column, reason, citation }: Withholding) =>
  column === null ? [] : [[column, reasonInWords(reason, citation)]]

/** "Other" is no lawful ground: the use is neither shown nor silently kept back until somebody decides. */
function unlawful({ kind, value }: { readonly kind: string; readonly value: string }): PublicationFinding[] {
  if (kind === 'blank' || value.startsWith('a)')) return []
  return [
    {
      rule: 'withheld without a lawful reason',
      column: 'is_withheld',
      message: `The record says “${value}” where it asks whether the use is withheld. That names no lawful reason.`,
      mend: 'Withhold the use on one of the lawful reasons, or set the answer to “a) No”.',
    },
  ]
}
