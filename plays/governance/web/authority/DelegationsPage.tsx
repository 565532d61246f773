import type { Column } from '@pilothouse/platform/ui/column'
import { EmptyState } from '@pilothouse/platform/ui/EmptyState'
import { ButtonLink } from '@pilothouse/platform/ui/Link'
import { Page } from '@pilothouse/platform/ui/Page'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { usePerson } from '@pilothouse/platform/ui/session'
import { Status, type StatusShape } from '@pilothouse/platform/ui/Status'
import { Table } from '@pilothouse/platform/ui/Table'
import { TableSearch, useTableView } from '@pilothouse/platform/ui/table-view'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { listOf } from '@pilothouse/platform/http/endpoint'
import { choicesOf } from '@pilothouse/platform/ui/ChoiceField'
import type { Person } from '@pilothouse/platform/identity/person'
import type { ReactNode } from 'react'
import { listDelegations, type ListedDelegation } from '../../authority/contract.ts'
import { DelegationState } from '../../authority/delegation.ts'
import { mayDelegate, mayRevokeDelegation } from '../../permissions.ts'
import { powerWords } from './power-words.ts'
import { RevokeDelegation } from './RevokeDelegation.tsx'

const PAGE_SIZE = 25

const DelegationSearch = TableSearch.extend({ state: listOf(DelegationState) })

/** Who may act for whom. */
export function DelegationsPage(): ReactNode {
  const person = usePerson()
  const view = useTableView(DelegationSearch)
  const { delegations } = useAnswer(listDelegations, {})
  const { words, page, state } = view.search
  const found = delegations.filter((one) => fits(one, words, state))
  return (
    <Page
      title="Delegations"
      purpose="Who may act for whom, for what, and until when. Waivers, pilot exemptions and emergency passages cannot be delegated."
      action={mayDelegate(person) && <ButtonLink to="/governance/delegations/new">Write a delegation</ButtonLink>}
    >
      <Table
        caption="Delegations"
        view={view}
        rows={found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)}
        total={found.length}
        pageSize={PAGE_SIZE}
        rowKey={({ id }) => id}
        columns={columnsFor(person)}
        filters={[view.filter('state', 'State', choicesOf(DelegationState.options))]}
        empty={
          <EmptyState title="Nobody acts for anybody">
            Who holds a power can let somebody else use it for a time, in writing.
          </EmptyState>
        }
      />
    </Page>
  )
}

function fits(one: ListedDelegation, words: string, states: readonly DelegationState[]): boolean {
  const text = `${one.fromName} ${one.toName} ${one.power} ${one.organisationName}`.toLowerCase()
  return text.includes(words.toLowerCase()) && (states.length === 0 || states.includes(one.state))
}

const shapes: Readonly<Record<DelegationState, StatusShape>> = {
  'begins later': 'hollow',
  'in force': 'solid',
  ended: 'hollow',
  revoked: 'crossed',
}

const columnsFor = (person: Person): readonly Column<ListedDelegation>[] => [
  { key: 'power', heading: 'Power', cell: ({ power }) => powerWords(power) },
  { key: 'from', heading: 'Of', cell: ({ fromName }) => fromName },
  { key: 'to', heading: 'Used by', cell: ({ toName }) => toName },
  { key: 'for', heading: 'For', cell: ({ organisationName }) => organisationName },
  { key: 'starts', heading: 'From', cell: ({ startsOn }) => <PlainTime at={startsOn} /> },
  { key: 'ends', heading: 'Until', cell: ({ endsOn }) => <PlainTime at={endsOn} /> },
  {
    key: 'state',
    heading: 'State',
    cell: ({ state }) => <Status shape={shapes[state]}>{`${state.charAt(0).toUpperCase()}${state.slice(1)}`}</Status>,
  },
  { key: 'reason', heading: 'Reason', cell: ({ reason }) => reason },
  {
    key: 'end',
    heading: 'Revoke',
    cell: (delegation) =>
      ['in force', 'begins later'].includes(delegation.state) && mayRevokeDelegation(person, delegation) ? (
        <RevokeDelegation delegation={delegation} />
      ) : (
        (delegation.revokedBecause ?? '')
      ),
  },
]
