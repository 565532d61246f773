import { Diff } from '@pilothouse/platform/ui/Diff'
import type { ReactNode } from 'react'
import type { CotsChange } from '../../record/cots/planned-answer.ts'

const labels: Readonly<Record<CotsChange['column'], string>> = {
  used: 'Used',
  products: 'Products',
  licences: 'Licenses or users',
}

/** What a file changes in the list of commercial AI, answer by answer. */
export function CotsChanges({ changes }: { readonly changes: readonly CotsChange[] }): ReactNode {
  return (
    <ul className="troubles">
      {changes.map(({ letter, task, column, before, after }) => (
        <li key={`${letter} ${column}`} className="troubles__one">
          <strong>
            {letter} {task}: {labels[column]}
          </strong>
          <Diff before={before} after={after} />
        </li>
      ))}
    </ul>
  )
}
