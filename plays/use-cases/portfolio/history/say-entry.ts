import type { LedgerEntry } from '@pilothouse/platform/ledger/ledger-entry'
import { ColumnName } from '../../inventory/inventory-column.ts'
import { plainLabel } from '../../register/entry/plain-label.ts'
import type { UseEvent } from './use-history.ts'

/** What a reader of the record may learn from the detail of an entry: what it is about, and why. All else stays in the ledger. */
const about = ['title', 'discipline', 'practice', 'outcome', 'choice', 'stage', 'kind', 'toStage'] as const
const why = ['because', 'reason', 'rationale', 'statement'] as const

/** An entry of the ledger in words. */
export function sayEntry({ sequence, at, event, personId, personName, detail }: LedgerEntry): UseEvent {
  const textOf = (name: string): string[] => {
    const value = detail[name]
    return typeof value === 'string' && value !== '' ? [value] : []
  }
  const column = ColumnName.safeParse(detail['column'])
  const facts = [...(column.success ? [plainLabel[column.data]] : []), ...about.flatMap(textOf)]
  return {
    key: String(sequence),
    at,
    byName: personName ?? (personId.startsWith('installation:') ? 'Pilothouse itself' : 'Somebody not known here'),
    what: say(event, facts),
    because: why.flatMap(textOf)[0] ?? '',
    exception: '',
  }
}

/** "Review decided: privacy (approved)". What the code calls an obligation, people call a duty. */
function say(event: string, [first, ...more]: readonly string[]): string {
  const plain = event.replace('obligation', 'duty')
  const words = `${plain.charAt(0).toUpperCase()}${plain.slice(1)}`
  if (first === undefined) return words
  return `${words}: ${first}${more.length > 0 ? ` (${more.join(', ')})` : ''}`
}
