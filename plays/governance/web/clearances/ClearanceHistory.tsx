import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { Section } from '@pilothouse/platform/ui/Section'
import type { ReactNode } from 'react'
import type { ClearanceRecord } from '../../clearances/reading/clearance-record.ts'
import type { ClearanceEvent } from '../../clearances/clearance-history.ts'

const words: Readonly<Record<ClearanceEvent, string>> = {
  issued: 'Issued',
  amended: 'Amended',
  suspended: 'Suspended',
  'another cause': 'Another cause',
  'cause lifted': 'Cause lifted',
  reinstated: 'Reinstated',
  expired: 'Expired',
  revoked: 'Revoked',
}

/** What happened to it, the latest first. */
export function ClearanceHistory({ record: { changes } }: { readonly record: ClearanceRecord }): ReactNode {
  if (changes.length === 0) return null
  return (
    <Section title="History of the clearance">
      <ol className="usa-list history">
        {changes.map(({ place, what, version, because, byName, asRole, delegated, at }) => (
          <li key={place}>
            <strong>
              {words[what]}, version {version}
            </strong>{' '}
            by {byName}
            {asRole && `, ${delegated ? `for the ${asRole}` : asRole}`}, <PlainTime at={at} />
            <p>{because}</p>
          </li>
        ))}
      </ol>
    </Section>
  )
}
