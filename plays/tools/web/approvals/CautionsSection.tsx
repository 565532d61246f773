import { Link } from '@pilothouse/platform/ui/Link'
import { Section } from '@pilothouse/platform/ui/Section'
import type { ReactNode } from 'react'
import { isAuthorized } from '../../authorizations/authorization.ts'
import type { EntryRecord } from '../../catalogue/entry-record.ts'

interface Known {
  readonly record: EntryRecord
  /** How many of the four vendor documents are missing or not enough. */
  readonly missing: number
  /** How many claims in the fact sheet have no evidence. */
  readonly bare: number
}

/** What somebody who decides should know first. */
export function CautionsSection(props: Known): ReactNode {
  const cautions = cautionsIn(props)
  if (cautions.length === 0) return null
  return (
    <Section title="What speaks for caution">
      <ul className="usa-list">
        {cautions.map(({ words, tab }) => (
          <li key={words}>
            {words}{' '}
            {tab && (
              <Link to="." search={{ tab }}>
                See {tab.replace('-', ' ')}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function cautionsIn({ record, missing, bare }: Known): readonly { readonly words: string; readonly tab?: string }[] {
  const { entry, authorizations, provider, today } = record
  const authorized = authorizations.some((row) => isAuthorized(row, today))
  return [
    ...(authorized ? [] : [{ words: 'No authorization to operate is in force.', tab: 'authorization' }]),
    ...(missing > 0 && entry.kind !== 'function'
      ? [{ words: `${missing} of 4 vendor documents are missing or not enough.`, tab: 'documents' }]
      : []),
    ...(bare > 0 ? [{ words: `Claims in the fact sheet without evidence: ${bare}.`, tab: 'fact-sheet' }] : []),
    ...(provider.trains === 'unknown' ? [{ words: 'It is unknown whether the provider trains on inputs.' }] : []),
    ...(provider.trains === 'yes' ? [{ words: 'The provider trains on inputs.' }] : []),
  ]
}
