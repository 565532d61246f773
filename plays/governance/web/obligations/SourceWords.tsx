import type { ReactNode } from 'react'
import type { Source } from '../../policy-packs/policy-pack.ts'
import { surenessWords } from './duty-words.ts'

/** Where a duty comes from, in which version, and how sure that is. */
export function SourceWords(props: {
  readonly source: Source
  readonly packTitle: string
  readonly packVersion: string
  /** With what else is known of the source. */
  readonly whole?: boolean
}): ReactNode {
  const { source, packTitle, packVersion, whole = false } = props
  const { place, link, sureness, note } = source
  return (
    <span className="duty__source">
      {link ? (
        <a className="usa-link" href={link} rel="noreferrer">
          {place}
        </a>
      ) : (
        place
      )}
      , {packTitle}, version of {packVersion} (
      {sureness === 'unverified' ? <strong>{surenessWords[sureness]}</strong> : surenessWords[sureness]}).
      {whole && note && ` ${note}`}
    </span>
  )
}
