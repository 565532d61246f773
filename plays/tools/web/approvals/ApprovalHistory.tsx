import { DefinitionList } from '@pilothouse/platform/ui/DefinitionList'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { Section } from '@pilothouse/platform/ui/Section'
import type { ReactNode } from 'react'
import { isUsable, type Approval } from '../../approvals/approval.ts'
import type { EntryRecord } from '../../catalogue/entry-record.ts'
import { ApprovalStatus } from '../lent/ApprovalStatus.tsx'
import { sayApproval } from '../lent/state-words.ts'
import { Categories } from '../parts/Categories.tsx'

/** Every decision about an entry, the newest first, and who was told of it. */
export function ApprovalHistory({ record: { history } }: { readonly record: EntryRecord }): ReactNode {
  if (history.length === 0) return <p>Nobody has decided about this entry yet.</p>
  return (
    <>
      <p>Decisions are added, never changed. Of those that have begun, the one made last counts.</p>
      {history
        .map((decision, index) => <Decision key={decision.id} decision={decision} nth={index + 1} />)
        .toReversed()}
    </>
  )
}

function Decision({ decision: row, nth }: { readonly decision: Approval; readonly nth: number }): ReactNode {
  const { decision, from, until, conditions, reason, dataCategories, decidedByName, at, told } = row
  const terms = [
    { term: 'Last day', value: until ? <PlainTime at={until} /> : 'Until another decision' },
    { term: 'Data it may receive', value: <Categories ids={dataCategories} /> },
    { term: 'Conditions', value: conditions || 'None' },
  ]
  return (
    <Section title={`Decision ${nth}: ${sayApproval(decision).toLowerCase()}`}>
      <DefinitionList
        items={[
          { term: 'Decision', value: <ApprovalStatus state={decision} /> },
          {
            term: 'Decided by',
            value: (
              <>
                {decidedByName}, <PlainTime at={at} dayOnly />
              </>
            ),
          },
          { term: 'First day', value: <PlainTime at={from} /> },
          ...(isUsable(decision) ? terms : []),
          { term: 'Why', value: reason },
          { term: 'Told by mail', value: told.join(', ') || 'Nobody' },
        ]}
      />
    </Section>
  )
}
