import type { Column } from '@pilothouse/platform/ui/column'
import { DateWords } from '@pilothouse/platform/ui/DateWords'
import { EmptyState } from '@pilothouse/platform/ui/EmptyState'
import { ButtonLink, Link } from '@pilothouse/platform/ui/Link'
import { Page } from '@pilothouse/platform/ui/Page'
import { usePerson } from '@pilothouse/platform/ui/session'
import { Status } from '@pilothouse/platform/ui/Status'
import { Table } from '@pilothouse/platform/ui/Table'
import { TableSearch, useTableView } from '@pilothouse/platform/ui/table-view'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { mayWaive } from '../../permissions.ts'
import { listExemptions } from '../../waivers/contract.ts'
import { exemptionStateOn, type PilotExemption } from '../../waivers/exemptions/pilot-exemption.ts'
import { EndExemption } from './EndExemption.tsx'
import { exemptionShape, exemptionWords } from './waiver-words.ts'

/** The central list of pilots that the Chief AI Officer certified as limited. */
export function ExemptionsPage(): ReactNode {
  const { exemptions, today } = useAnswer(listExemptions, {})
  const view = useTableView(TableSearch)
  const waives = mayWaive(usePerson())
  return (
    <Page
      title="Pilot exemptions"
      purpose="Pilots of limited scale and duration that need not follow every minimum practice yet (OMB M-25-21)."
      action={waives && <ButtonLink to="/governance/pilot-exemptions/new">Certify a pilot</ButtonLink>}
    >
      <Table
        caption="Pilot exemptions"
        view={view}
        columns={columnsOn(today, waives)}
        rows={exemptions}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="No pilot is exempt">
            Every pilot follows the practices that its policies ask for.
          </EmptyState>
        }
      />
    </Page>
  )
}

const columnsOn = (today: string, waives: boolean): readonly Column<PilotExemption>[] => [
  {
    key: 'use',
    heading: 'Use case',
    text: ({ useCaseTitle }) => useCaseTitle,
    cell: ({ useCaseId, useCaseTitle }) => <Link to={`/use-cases/portfolio/${useCaseId}`}>{useCaseTitle}</Link>,
  },
  {
    key: 'state',
    heading: 'Status',
    text: (one) => exemptionWords[exemptionStateOn(one, today)],
    cell: (one) => {
      const state = exemptionStateOn(one, today)
      return <Status shape={exemptionShape[state]}>{exemptionWords[state]}</Status>
    },
  },
  { key: 'until', heading: 'Until', text: ({ endsOn }) => endsOn, cell: ({ endsOn }) => <DateWords at={endsOn} /> },
  {
    key: 'people',
    heading: 'People',
    figures: true,
    text: ({ userLimit }) => userLimit,
    cell: ({ userLimit }) => userLimit.toLocaleString('en-US'),
  },
  { key: 'limits', heading: 'Limits', text: ({ limits }) => limits, cell: ({ limits }) => limits },
  { key: 'notice', heading: 'Notice', text: ({ notice }) => notice, cell: ({ notice }) => notice, extra: true },
  { key: 'optOut', heading: 'Opting in or out', text: ({ optOut }) => optOut, cell: ({ optOut }) => optOut },
  {
    key: 'by',
    heading: 'Certified by',
    text: ({ certifiedByName }) => certifiedByName,
    cell: (one) => (
      <>
        {one.certifiedByName}
        {waives && exemptionStateOn(one, today) !== 'ended' && <EndExemption exemption={one} />}
      </>
    ),
  },
]
