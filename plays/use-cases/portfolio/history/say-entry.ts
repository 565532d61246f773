import type { LedgerEntry } from '@pilothouse/platform/ledger/ledger-entry'
import type { UseEvent } from './use-history.ts'

/** What a reader of the record may learn from the detail of an entry: what it is about, and why. All else stays in the ledger. */
const about = ['title', 'discipline', 'practice', 'outcome', 'choice', 'stage', 'column', 'kind', 'toStage'] as const
const why = ['because', 'reason', 'rationale', 'statement'] as const

/** An entry of the ledger in words. */
export function sayEntry({ sequence, at, event, personId, personName, detail }: LedgerEntry): UseEvent {
  const textOf = (name: string): string[] => {
    const value = detail[name]
    return typeof value === 'string' && value !== '' ? [value] : []
  }
  const facts = about.flatMap(textOf)
  return {
    key: String(sequence),
    at,
    byName: personName ?? (personId.startsWith('installation:') ? 'Pilothouse itself' : 'Somebody not known here'),
    what: `${event.charAt(0).toUpperCase()}${event.slice(1)}${facts.length > 0 ? `: ${facts.join(', ')}` : ''}`,
    because: why.flatMap(textOf)[0] ?? '',
    exception: '',
  }
}
