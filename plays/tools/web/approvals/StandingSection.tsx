import { DefinitionList } from '@pilothouse/platform/ui/DefinitionList'
import { Link } from '@pilothouse/platform/ui/Link'
import { Notice } from '@pilothouse/platform/ui/Notice'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { Section } from '@pilothouse/platform/ui/Section'
import type { ReactNode } from 'react'
import { isScheduled, isUsable } from '../../approvals/approval.ts'
import { isAuthorized } from '../../authorizations/authorization.ts'
import type { EntryRecord } from '../../catalogue/entry-record.ts'
import { ApprovalStatus } from '../lent/ApprovalStatus.tsx'
import { Categories } from '../parts/Categories.tsx'

/** Where the entry stands today, under which terms, and what speaks for caution. */
export function StandingSection(props: {
  readonly record: EntryRecord
  /** Vendor documents that are missing, and claims without evidence. */
  readonly missing: number
  readonly bare: number
}): ReactNode {
  const { standing, history, today } = props.record
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
          {
            term: 'Data it may receive',
            value: <Categories ids={isUsable(state) ? dataCategories : []} none="None today" />,
          },
          { term: 'Conditions', value: isUsable(state) ? conditions || 'None' : 'None' },
          { term: 'Why', value: reason },
          { term: 'Decided by', value: decidedByName },
        ]}
      />
      <Cautions {...props} />
    </Section>
  )
}

const cautions: Readonly<Record<string, string>> = {
  proposed: 'Nobody has approved it yet, so nobody may use it. The Chief AI Officer or an administrator decides.',
  suspended: 'It is suspended: nobody may use it until an official lifts the suspension.',
  revoked: 'It is revoked: nobody may use it. It comes back only by a new approval.',
  expired: 'Its approval has ended: nobody may use it until an official approves it anew.',
}

function Cautions({
  record,
  missing,
  bare,
}: {
  readonly record: EntryRecord
  readonly missing: number
  readonly bare: number
}): ReactNode {
  const { entry, authorizations, provider, today } = record
  const known = [
    authorizations.some((row) => isAuthorized(row, today)) ? '' : 'No authorization to operate is in force.',
    entry.kind !== 'function' && missing > 0 ? `${missing} of 4 vendor documents are missing or not enough.` : '',
    bare > 0
      ? `${bare} ${bare === 1 ? 'claim' : 'claims'} in the fact sheet ${bare === 1 ? 'has' : 'have'} no evidence.`
      : '',
    provider.trains === 'unknown' ? 'It is unknown whether the provider trains on inputs.' : '',
    provider.trains === 'yes' ? 'The provider trains on inputs.' : '',
  ].filter(Boolean)
  if (known.length === 0) return null
  return (
    <>
      <h3>What speaks for caution</h3>
      <ul className="usa-list">
        {known.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p>
        See{' '}
        <Link to="." search={{ tab: 'authorization' }}>
          authorizations
        </Link>
        ,{' '}
        <Link to="." search={{ tab: 'documents' }}>
          documents
        </Link>{' '}
        and{' '}
        <Link to="." search={{ tab: 'fact-sheet' }}>
          fact sheet
        </Link>
        .
      </p>
    </>
  )
}
