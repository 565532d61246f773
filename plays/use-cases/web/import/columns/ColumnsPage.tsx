import { useState, type ReactNode } from 'react'
import { ButtonLink } from '@pilothouse/platform/ui/Link'
import { Notice } from '@pilothouse/platform/ui/Notice'
import { FailureNotice } from '@pilothouse/platform/ui/FailureNotice'
import { Section } from '@pilothouse/platform/ui/Section'
import { useSend } from '@pilothouse/platform/ui/use-send'
import { correctImport, findImport } from '../../../import/contract.ts'
import type { Correction, InventoryImport, UnderstoodFile } from '../../../import/inventory-import.ts'
import { labelOf } from '../../inventory/column-label.ts'
import type { PlannedCots } from '../../../import/imported-cots.ts'
import { ColumnsTable } from './ColumnsTable.tsx'
import { CotsUnderstood } from './CotsUnderstood.tsx'
import { ImportFrame } from '../ImportFrame.tsx'
import { SheetFields } from './SheetFields.tsx'

/** What was understood of a file: sheet, heading row, columns. A person may correct each. */
export function ColumnsPage(): ReactNode {
  return (
    <ImportFrame
      step="columns"
      purpose="How the file was read. Correct it where it was read wrongly; the file itself stays as it is."
    >
      {({ import: found, cots }) =>
        found.understood && <Understood key={found.version} found={found} file={found.understood} cots={cots} />
      }
    </ImportFrame>
  )
}

function Understood({
  found,
  file,
  cots,
}: {
  readonly found: InventoryImport
  readonly file: UnderstoodFile
  readonly cots: PlannedCots | null
}): ReactNode {
  const [columns, setColumns] = useState<Correction['columns']>(found.correction.columns)
  const [place, setPlace] = useState({ sheet: file.sheet, headingLine: file.headingLine })
  const [withoutCots, setWithoutCots] = useState(found.correction.withoutCots)
  const { send, busy, failure } = useSend(correctImport, [findImport])
  const changed =
    JSON.stringify(columns) !== JSON.stringify(found.correction.columns) ||
    withoutCots !== found.correction.withoutCots ||
    place.sheet !== file.sheet ||
    place.headingLine !== file.headingLine
  return (
    <>
      <p>
        {counted(found.rowCount, 'row')} below line {file.headingLine}
        {file.sheets.length > 1 && ` of the sheet “${file.sheet}”`}. The headings follow OMB’s form of {file.year}.
      </p>
      <Warnings file={file} />
      <Section title="Sheet and heading row">
        <SheetFields sheets={file.sheets} place={place} onPlace={setPlace} />
      </Section>
      <Section
        title="Columns"
        note="Each heading of the file, and the column of OMB’s inventory for which it was taken. Other columns are kept with each row as they are."
      >
        <ColumnsTable
          columns={file.columns}
          corrected={columns}
          onCorrect={(heading, column) => setColumns({ ...columns, [heading]: column })}
        />
      </Section>
      <CotsUnderstood cots={cots} leftOut={withoutCots} onLeaveOut={setWithoutCots} />
      <FailureNotice failure={failure} />
      <div className="actions">
        {changed ? (
          <button
            type="button"
            className="usa-button"
            disabled={busy}
            onClick={() => void send({ id: found.id, columns, withoutCots, ...place }).catch(() => {})}
          >
            Read the file again
          </button>
        ) : (
          <ButtonLink to={`/use-cases/imports/${found.id}/recodings`}>Go on: what we would change</ButtonLink>
        )}
      </div>
    </>
  )
}

/** What the file lacks, and cells whose text was worked out by a spreadsheet. */
function Warnings({ file }: { readonly file: UnderstoodFile }): ReactNode {
  return (
    <>
      {file.missing.length > 0 && (
        <Notice kind="warning" title={`${counted(file.missing.length, 'column')} that OMB asks for: not in the file`}>
          What the inventory says in them stays as it is.
          <details>
            <summary>Which ones</summary>
            <ul className="usa-list">
              {file.missing.map((column) => (
                <li key={column}>{labelOf(column)}</li>
              ))}
            </ul>
          </details>
        </Notice>
      )}
      {file.marked.length > 0 && (
        <Notice
          kind="warning"
          title={`${counted(file.marked.length, 'cell')} with a formula or an error of the spreadsheet`}
        >
          Their last shown result was read:{' '}
          {file.marked
            .slice(0, 5)
            .map(({ row, column }) => `row ${row}, ${labelOf(column)}`)
            .join(' · ')}
        </Notice>
      )}
    </>
  )
}

const counted = (count: number, what: string): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? what : `${what}s`}`
