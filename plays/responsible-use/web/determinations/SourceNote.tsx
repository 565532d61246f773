import type { Source } from '@pilothouse/governance/policy-packs/policy-pack'
import type { ReactNode } from 'react'

/** Where a rule stands, and how sure its text here is. */
export function SourceNote({ source }: { readonly source: Source }): ReactNode {
  const { place, link, sureness, note } = source
  return (
    <p className="usa-hint">
      Source:{' '}
      {link ? (
        <a href={link} className="usa-link">
          {place}
        </a>
      ) : (
        place
      )}{' '}
      ({sureness}). {note}
    </p>
  )
}
