import { DefinitionList } from '@pilothouse/platform/ui/DefinitionList'
import { Notice } from '@pilothouse/platform/ui/Notice'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { Section } from '@pilothouse/platform/ui/Section'
import type { ReactNode } from 'react'
import { isScheduled, isUsable } from '../../approvals/approval.ts'
import type { EntryRecord } from '../../catalogue/entry-record.ts'
import { ApprovalStatus } from '../lent/ApprovalStatus.tsx'
import { Categories } from '../parts/Categories.tsx'

/** Where the entry stands today, under which terms. */
export function StandingSection({ record }: { readonly record: EntryRecord }): ReactNode {
  const { standing, history, today } = record
  const { state, from, until, conditions, reason, dataCategories, decidedByName } = standing
  const next = isScheduled(history, today) ? history.at(-1) : undefined
  return (
    <Section title="Where it stands today">
      {!isUsable(state) && <Notice kind="warning">{cautions[state]}</Notice>}
      {next && (
        <Notice kind="info">
          From <PlainTime at={next.from} /> on another decision counts: {next.decision}.
        </Notice>
      )}
      <DefinitionList
        items={[
          { term: 'Approval', value: <ApprovalStatus state={state} until={until} /> },
          { term: 'Since', value: <PlainTime at={from} /> },
          {
            term: 'Last day',
            value: until ? <PlainTime at={until} /> : state === 'proposed' ? '' : 'Until another decision',
          },
          { term: 'Data it may receive', value: <Categories ids={dataCategories} none="None today" /> },
          { term: 'Conditions', value: conditions || 'None' },
          { term: 'Why', value: reason },
          { term: 'Decided by', value: decidedByName },
        ]}
      />
    </Section>
  )
}

const cautions: Readonly<Record<string, string>> = {
  proposed: 'Nobody has approved it yet, so nobody may use it. The Chief AI Officer or an administrator decides.',
  suspended: 'It is suspended: nobody may use it until an official lifts the suspension.',
  revoked: 'It is revoked: nobody may use it. It comes back only by a new approval.',
  expired: 'Its approval has ended: nobody may use it until an official approves it anew.',
}
