import { Notice } from '@pilothouse/platform/ui/Notice'
import { Page } from '@pilothouse/platform/ui/Page'
import { usePerson } from '@pilothouse/platform/ui/session'
import { Tabs } from '@pilothouse/platform/ui/Tabs'
import { useParam } from '@pilothouse/platform/ui/address'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import type { ReactNode } from 'react'
import { decisionsAfter, isScheduled } from '../../approvals/approval.ts'
import { openEntry } from '../../catalogue/contract.ts'
import type { EntryRecord } from '../../catalogue/entry-record.ts'
import { mayApproveEntry } from '../../permissions.ts'
import { ApprovalStatus } from '../lent/ApprovalStatus.tsx'
import { ApproveForm } from './ApproveForm.tsx'
import { TurnForm } from './TurnForm.tsx'

/** Decides about an entry: approve it, suspend it, lift a suspension, revoke it. */
export function DecidePage(): ReactNode {
  const person = usePerson()
  const record = useAnswer(openEntry, { id: useParam('entryId') })
  const { entry, standing } = record
  const approves = mayApproveEntry(person, entry)
  const tabs = tabsFor(record, approves)
  return (
    <Page
      title={`Decide about ${entry.name}`}
      purpose="Your name, the day and the reason go on record. Those you choose hear of it by mail."
      crumbs={[
        { label: 'Catalog', to: '/tools/catalogue' },
        { label: entry.name, to: `/tools/catalogue/${entry.id}` },
      ]}
      badge={<ApprovalStatus state={standing.state} until={standing.until} />}
    >
      {!approves && (
        <Notice kind="info">
          You proposed this entry or changed its facts. Another official must approve it; you may suspend or revoke it.
        </Notice>
      )}
      {tabs.length === 0 ? <p>There is nothing for you to decide now.</p> : <Tabs label="What to decide" tabs={tabs} />}
    </Page>
  )
}

function tabsFor(record: EntryRecord, approves: boolean) {
  const { standing, history, today } = record
  const may = decisionsAfter(standing.state, isScheduled(history, today))
  const suspended = standing.state === 'suspended'
  const lift = { key: 'lift', label: 'Lift the suspension', content: () => <TurnForm turn="lift" record={record} /> }
  const approve = { key: 'approve', label: 'Approve', content: () => <ApproveForm record={record} /> }
  const suspend = { key: 'suspend', label: 'Suspend', content: () => <TurnForm turn="suspend" record={record} /> }
  const revoke = { key: 'revoke', label: 'Revoke', content: () => <TurnForm turn="revoke" record={record} /> }
  return [
    ...(suspended && approves ? [lift] : []),
    ...(approves ? [approve] : []),
    ...(may.includes('suspended') ? [suspend] : []),
    ...(may.includes('revoked') ? [revoke] : []),
  ]
}
