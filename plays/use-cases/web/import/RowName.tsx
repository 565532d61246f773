import type { ReactNode } from 'react'
import type { ImportRow } from '../../import/import-row.ts'

/** How a row of the file is called: its line there, and the name of the use. */
export function RowName({ row }: { readonly row: ImportRow }): ReactNode {
  return (
    <>
      <span className="cell__place">Line {row.line}</span> {row.cells.use_case_name || 'Unnamed'}
    </>
  )
}
