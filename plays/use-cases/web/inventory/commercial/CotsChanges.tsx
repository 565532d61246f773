import { Diff } from '@pilothouse/platform/ui/Diff'
import type { ReactNode } from 'react'
import type { CotsChange } from '../../../record/cots/planned-answer.ts'

const labels: Readonly<Record<CotsChange['column'], string>> = {
  used: 'Used',
  products: 'Products',
  licences: 'Licenses or users',
}

/** What a file changes in the list of commercial AI, task by task. */
export function CotsChanges({ changes }: { readonly changes: readonly CotsChange[] }): ReactNode {
  const byTask = [...Map.groupBy(changes, ({ letter }) => letter)]
  return (
    <ul className="troubles">
      {byTask.map(([letter, answers]) => (
        <li key={letter} className="troubles__one">
          <strong>
            {letter}. {answers[0]?.task}
          </strong>
          {answers.map(({ column, before, after }) => (
            <Diff
              key={column}
              before={before}
              after={after}
              titles={[`${labels[column]} before`, `${labels[column]} after`]}
            />
          ))}
        </li>
      ))}
    </ul>
  )
}
