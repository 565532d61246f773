import { html, type Html } from '@pilothouse/platform/http/page'
import { plainLabel } from '../entry/plain-label.ts'
import { cellChanges, type RegisterEntry } from '../entry/register-entry.ts'
import { goneTitle } from './gone-page.ts'
import { registerFeed, registerName } from './register-site.ts'

/** A version with the one that it took the place of. */
export interface RegisterChange {
  readonly version: RegisterEntry
  readonly before: RegisterEntry | null
}

/** The latest changes as an Atom feed (RFC 4287), the newest first. */
export const registerAtom = (changes: readonly RegisterChange[], baseUrl: string, updated: string): Html =>
  html`<?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
      <id>${baseUrl}/register.atom</id>
      <title>${registerFeed.title}</title>
      <updated>${updated}</updated>
      <author><name>${registerName}</name></author>
      <link rel="self" type="application/atom+xml" href="${baseUrl}/register.atom" />
      <link rel="alternate" type="text/html" href="${baseUrl}/register" />
      ${changes.map((change) => entry(change, baseUrl))}
    </feed> `

function entry({ version, before }: RegisterChange, baseUrl: string): Html {
  const address = `${baseUrl}/register/uses/${version.number}`
  const left = version.ending === 'withheld' || version.ending === 'removed'
  const place = left ? version.until : version.from
  return html`<entry>
    <id>${address}#publication-${place}</id>
    <title>
      ${left ? `No longer in the register: ${xmlText(goneTitle(version))}` : `${before ? 'Changed' : 'Published'}: ${xmlText(version.row.use_case_name)}`}
    </title>
    <updated>${left ? version.endedAt : version.publishedAt}</updated>
    <link rel="alternate" type="text/html" href="${address}" />
    <summary>${xmlText(left ? (version.endingReason ?? '') : summary(version, before))}</summary>
  </entry>`
}

function summary(version: RegisterEntry, before: RegisterEntry | null): string {
  if (!before) return version.row.problem_solved
  return `Changed: ${cellChanges(before, version)
    .map(({ column }) => plainLabel[column])
    .join(', ')}`
}

/** XML 1.0 knows no way to write most control characters. */
const xmlText = (text: string): string =>
  text.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
