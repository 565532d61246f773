import { DefinitionList } from '@pilothouse/platform/ui/DefinitionList'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { Section } from '@pilothouse/platform/ui/Section'
import type { ReactNode } from 'react'
import { isUsable, type Approval } from '../../approvals/approval.ts'
import type { EntryRecord } from '../../catalogue/entry-record.ts'
import { ApprovalStatus } from '../lent/ApprovalStatus.tsx'
import { Categories } from '../parts/Categories.tsx'

/** Every decision about an entry, the newest first, and who was told of it. */
export function ApprovalHistory({ record: { history } }: { readonly record: EntryRecord }): ReactNode {
  return (
    <Section
      title="Decisions"
      note="Decisions are added, never changed. Of those that have begun, the one made last counts."
    >
      {history.length === 0 && <p>Nobody has decided about this entry yet.</p>}
      {history.toReversed().map((decision) => (
        <Decision key={decision.id} decision={decision} />
      ))}
    </Section>
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
    <section>
      <h3>
        <ApprovalStatus state={decision} /> from <PlainTime at={from} />
      </h3>
      <DefinitionList
        items={[
          {
            term: 'Decided by',
            value: (
              <>
                {decidedByName}, <PlainTime at={at} dayOnly />
              </>
            ),
          },
          { term: 'Why', value: reason },
          ...(isUsable(decision) ? terms : []),
          { term: 'Told by mail', value: told.join(', ') || 'Nobody' },
        ]}
      />
    </section>
  )
}
