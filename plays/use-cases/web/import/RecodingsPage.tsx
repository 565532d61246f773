import { useMemo, type ReactNode } from 'react'
import type { Column } from '@pilothouse/platform/ui/column'
import { EmptyState } from '@pilothouse/platform/ui/EmptyState'
import { ButtonLink } from '@pilothouse/platform/ui/Link'
import { Notice } from '@pilothouse/platform/ui/Notice'
import { FailureNotice } from '@pilothouse/platform/ui/FailureNotice'
import { Table } from '@pilothouse/platform/ui/Table'
import { TableSearch, useTableView } from '@pilothouse/platform/ui/table-view'
import { useSend } from '@pilothouse/platform/ui/use-send'
import { acceptRecodings, findImport, listImportRows } from '../../import/contract.ts'
import type { RecodingKind } from '../../import/import-row.ts'
import { labelOf } from '../inventory/column-label.ts'
import { ImportFrame, type OpenedImport } from './ImportFrame.tsx'

/** What would be recoded: the same change of spelling is decided once, however often it occurs. */
export function RecodingsPage(): ReactNode {
  return (
    <ImportFrame
      step="recodings"
      purpose="Answers that mean one of OMB’s, written in another way. Each kind is decided once."
    >
      {(opened) => <Recodings opened={opened} />}
    </ImportFrame>
  )
}

function Recodings({ opened }: { readonly opened: OpenedImport }): ReactNode {
  const { recodings } = opened
  const { id, understood } = opened.import
  const view = useTableView(TableSearch)
  const { send, busy, failure } = useSend(acceptRecodings, [findImport, listImportRows])
  const columns = useMemo(
    () => columnsFor((kind, accept) => void send({ id, kinds: [kind], accept }).catch(() => {})),
    [send, id],
  )
  const all = (accept: boolean): void => void send({ id, kinds: 'all', accept }).catch(() => {})
  const cells = recodings.filter(({ accepted }) => accepted).reduce((sum, { count }) => sum + count, 0)
  return (
    <>
      <output className="said">
        Cells that will be changed: {cells.toLocaleString('en-US')}. Kinds of changes:{' '}
        {recodings.filter(({ accepted }) => accepted).length}. What is not ticked stays as reported.
      </output>
      {understood?.consolidated && recodings.length > 0 && (
        <Notice kind="info">
          The file holds several agencies’ uses, which were put in order before. So nothing is changed unless you say
          so.
        </Notice>
      )}
      <FailureNotice failure={failure} />
      {recodings.length > 0 && (
        <p className="actions">
          <button type="button" className="usa-button usa-button--outline" disabled={busy} onClick={() => all(true)}>
            Accept all
          </button>
          <button type="button" className="usa-button usa-button--outline" disabled={busy} onClick={() => all(false)}>
            Leave all as reported
          </button>
        </p>
      )}
      <Table
        caption="Kinds of changes"
        view={view}
        columns={columns}
        rows={recodings}
        rowKey={({ column, from }) => `${column} ${from}`}
        empty={
          <EmptyState title="Nothing to change">
            Every answer is written as OMB writes it, or is not recognized at all.
          </EmptyState>
        }
      />
      <p className="actions">
        <ButtonLink to={`/use-cases/imports/${id}/rows`}>Go on: what needs a person</ButtonLink>
      </p>
    </>
  )
}

const columnsFor = (decide: (kind: RecodingKind, accept: boolean) => void): readonly Column<RecodingKind>[] => [
  { key: 'from', heading: 'Reported', text: ({ from }) => from, cell: ({ from }) => from },
  { key: 'to', heading: 'Will be', text: ({ to }) => to, cell: ({ to }) => to },
  { key: 'column', heading: 'Column', text: ({ column }) => labelOf(column), cell: ({ column }) => labelOf(column) },
  {
    key: 'count',
    heading: 'Cells',
    figures: true,
    text: ({ count }) => count,
    cell: ({ count }) => count.toLocaleString('en-US'),
  },
  {
    key: 'accepted',
    heading: 'Change it',
    text: ({ accepted }) => (accepted ? 'yes' : 'no'),
    cell: (kind) => <Accept kind={kind} decide={decide} />,
  },
]

function Accept({
  kind,
  decide,
}: {
  readonly kind: RecodingKind
  readonly decide: (kind: RecodingKind, accept: boolean) => void
}): ReactNode {
  const id = `accept-${kind.column}-${kind.from}`
  return (
    <div className="usa-checkbox">
      <input
        className="usa-checkbox__input"
        type="checkbox"
        id={id}
        checked={kind.accepted}
        onChange={(event) => decide(kind, event.target.checked)}
      />
      <label className="usa-checkbox__label" htmlFor={id}>
        Change
        <span className="usa-sr-only">
          {' '}
          “{kind.from}” in {labelOf(kind.column)}
        </span>
      </label>
    </div>
  )
}
