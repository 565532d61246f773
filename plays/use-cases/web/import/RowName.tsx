import type { ReactNode } from 'react'
import type { ImportRow } from '../../import/import-row.ts'
import { OtherColumns } from '../inventory/OtherColumns.tsx'

/** How a row of the file is called: its line there, and the name of the use; and what the file says of it besides. */
export function RowName({ row }: { readonly row: ImportRow }): ReactNode {
  const others = Object.keys(row.extras).length
  return (
    <>
      <span className="cell__place">Line {row.line}</span> {row.cells.use_case_name || 'Unnamed'}
      {others > 0 && (
        <details>
          <summary>{others === 1 ? 'One other column of the file' : `${others} other columns of the file`}</summary>
          <OtherColumns extras={row.extras} />
        </details>
      )}
    </>
  )
}
