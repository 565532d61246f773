import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { Section } from '@pilothouse/platform/ui/Section'
import { usePerson } from '@pilothouse/platform/ui/session'
import { Status } from '@pilothouse/platform/ui/Status'
import { Table } from '@pilothouse/platform/ui/Table'
import { TableSearch, useTableView } from '@pilothouse/platform/ui/table-view'
import type { ReactNode } from 'react'
import { isAuthorized, type Authorization } from '../../authorizations/authorization.ts'
import type { EntryRecord } from '../../catalogue/entry-record.ts'
import { mayKeepCatalogue } from '../../permissions.ts'
import { RecordAuthorization } from './RecordAuthorization.tsx'
import { WithdrawAuthorization } from './WithdrawAuthorization.tsx'

/** Who authorized it to operate, up to which level, and until when. */
export function AuthorizationsTab({ record }: { readonly record: EntryRecord }): ReactNode {
  const { entry, authorizations, today } = record
  const keeps = mayKeepCatalogue(usePerson())
  const view = useTableView(TableSearch)
  return (
    <>
      <Section title="Authorizations" note="FedRAMP’s, your own authorization to operate (ATO), or a state program’s.">
        <Table
          caption="Authorizations"
          view={view}
          rows={authorizations}
          rowKey={({ id }) => id}
          searches={false}
          columns={[
            { key: 'system', heading: 'System', cell: ({ systemName }) => systemName },
            { key: 'kind', heading: 'By', cell: ({ kind }) => kind },
            {
              key: 'level',
              heading: 'Impact level',
              cell: ({ level }) => level.charAt(0).toUpperCase() + level.slice(1),
            },
            { key: 'scope', heading: 'Scope', cell: ({ scope }) => scope },
            { key: 'granted', heading: 'Granted', cell: ({ grantedOn }) => <PlainTime at={grantedOn} /> },
            {
              key: 'state',
              heading: 'State',
              cell: (row) => (
                <div>
                  <State row={row} today={today} />{' '}
                  {keeps && row.withdrawnAt === null && <WithdrawAuthorization authorization={row} />}
                </div>
              ),
            },
          ]}
          empty={<p>No authorization is on record.</p>}
        />
      </Section>
      {keeps && <RecordAuthorization key={authorizations.length} entryId={entry.id} />}
    </>
  )
}

function State({ row, today }: { readonly row: Authorization; readonly today: string }): ReactNode {
  if (row.withdrawnAt) return <Status shape="crossed">Withdrawn: {row.withdrawnReason}</Status>
  if (!isAuthorized(row, today)) return <Status shape="crossed">Ended</Status>
  return (
    <Status shape="solid">
      In force{row.expiresOn && ' until '}
      <PlainTime at={row.expiresOn} />
    </Status>
  )
}
