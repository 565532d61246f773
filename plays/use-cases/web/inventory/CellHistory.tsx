import type { ReactNode } from 'react'
import { Diff } from '@pilothouse/platform/ui/Diff'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { Section } from '@pilothouse/platform/ui/Section'
import { ColumnName } from '../../inventory/inventory-column.ts'
import type { CellChange } from '../../record/cells/inventory-entry.ts'
import { labelOf } from './column-label.ts'

/** How the cells of a use came to say what they say. */
export function CellHistory({ changes }: { readonly changes: readonly CellChange[] }): ReactNode {
  return (
    <Section title="History of the cells">
      {changes.length === 0 && <p>No cell was changed since the use came into the inventory.</p>}
      <ol className="usa-list usa-list--unstyled">
        {changes.map((change) => (
          <li key={change.id} className="troubles__one">
            <strong>{nameOf(change.column)}</strong>, <PlainTime at={change.at} />, {change.byName}
            {change.fileName &&
              (change.undo ? `, undoing the import of ${change.fileName}` : `, by importing ${change.fileName}`)}
            <Diff before={change.before} after={change.after} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

const nameOf = (column: string): string => {
  const known = ColumnName.safeParse(column)
  return known.success ? labelOf(known.data) : column
}
