import { DefinitionList } from '@pilothouse/platform/ui/DefinitionList'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { readTime, sayDay } from '@pilothouse/platform/ui/say-time'
import { Section } from '@pilothouse/platform/ui/Section'
import type { ReactNode } from 'react'
import { isUsable, type Approval } from '../../approvals/approval.ts'
import type { EntryRecord } from '../../catalogue/entry-record.ts'
import { ApprovalStatus } from '../lent/ApprovalStatus.tsx'
import { Categories } from '../parts/Categories.tsx'

/** Every decision about an entry, the newest first, and who was told of it. */
export function ApprovalHistory({ record: { history } }: { readonly record: EntryRecord }): ReactNode {
  if (history.length === 0) return <p>Nobody has decided about this entry yet.</p>
  return (
    <>
      <p>Decisions are added, never changed. Of those that have begun, the one made last counts.</p>
      {history.toReversed().map((decision) => (
        <Decision key={decision.id} decision={decision} />
      ))}
    </>
  )
}

function Decision({ decision: row }: { readonly decision: Approval }): ReactNode {
  const { decision, from, until, conditions, reason, dataCategories, decidedByName, at, told } = row
  const terms = [
    { term: 'Last day', value: until ? <PlainTime at={until} /> : 'Until another decision' },
    { term: 'Data it may receive', value: <Categories ids={dataCategories} /> },
    { term: 'Conditions', value: conditions || 'None' },
  ]
  return (
    <Section title={`${sayDay(readTime(at))}, ${decidedByName}`}>
      <DefinitionList
        items={[
          { term: 'Decision', value: <ApprovalStatus state={decision} /> },
          { term: 'First day', value: <PlainTime at={from} /> },
          ...(isUsable(decision) ? terms : []),
          { term: 'Why', value: reason },
          { term: 'Told by mail', value: told.join(', ') || 'Nobody' },
        ]}
      />
    </Section>
  )
}
