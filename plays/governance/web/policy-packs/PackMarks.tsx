import { Status, type StatusShape } from '@pilothouse/platform/ui/Status'
import type { ReactNode } from 'react'
import type { PackStanding } from '../../policy-packs/listing/pack-entry.ts'
import type { Source, Sureness } from '../../policy-packs/policy-pack.ts'

/** Where a version of a pack stands, in word and shape. */
export function StandingMark({ standing }: { readonly standing: PackStanding }): ReactNode {
  const { shape, words } = standings[standing]
  return <Status shape={shape}>{words}</Status>
}

/** The words of each standing. */
export const standings: Readonly<Record<PackStanding, { readonly shape: StatusShape; readonly words: string }>> = {
  on: { shape: 'solid', words: 'On' },
  'starts later': { shape: 'half', words: 'Starts later' },
  available: { shape: 'hollow', words: 'Available' },
  superseded: { shape: 'crossed', words: 'Superseded' },
  over: { shape: 'crossed', words: 'Over' },
}

/** How sure a text is, in word and shape. */
export function SurenessMark({ sureness }: { readonly sureness: Sureness }): ReactNode {
  const { shape, words } = surenesses[sureness]
  return <Status shape={shape}>{words}</Status>
}

const surenesses: Readonly<Record<Sureness, { readonly shape: StatusShape; readonly words: string }>> = {
  'primary source': { shape: 'solid', words: 'Read in the source' },
  'secondary source': { shape: 'half', words: 'From summaries or copies' },
  'our own design': { shape: 'hollow', words: 'Our own design' },
  unverified: { shape: 'crossed', words: 'Not verified' },
}

/** Where a text comes from, with a way to it, and what to mind. */
export function SourceWords({ source }: { readonly source: Source }): ReactNode {
  const { place, link, sureness, note } = source
  return (
    <>
      <span>
        {link === null ? (
          place
        ) : (
          <a className="usa-link" href={link} rel="noreferrer">
            {place}
          </a>
        )}
      </span>
      <br />
      <SurenessMark sureness={sureness} />
      {note && (
        <>
          <br />
          <span className="usa-hint">{note}</span>
        </>
      )}
    </>
  )
}
