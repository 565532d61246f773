import type { ReactNode } from 'react'
import type { ImportCounts } from '../../import/inventory-import.ts'

const lines: readonly { readonly key: keyof ImportCounts; readonly label: string; readonly words: string }[] = [
  { key: 'new', label: 'New', words: 'become uses of the inventory' },
  { key: 'changed', label: 'Changed', words: 'are here already and say something else' },
  { key: 'unchanged', label: 'Unchanged', words: 'are here already, word for word' },
  { key: 'undecided', label: 'To decide', words: 'may be a use that is here, or another one' },
  { key: 'leftOut', label: 'Left out', words: 'are not written, as you decided' },
  { key: 'untouched', label: 'Not in the file', words: 'uses of the inventory stay as they are' },
]

/** What will happen, in numbers. */
export function CountCards({ counts }: { readonly counts: ImportCounts }): ReactNode {
  return (
    <dl className="counts">
      {lines.map(({ key, label, words }) => (
        <div key={key} className="counts__one">
          <dt>{label}</dt>
          <dd>
            <span className="counts__figure">{counts[key].toLocaleString('en-US')}</span> {words}
          </dd>
        </div>
      ))}
    </dl>
  )
}
