import { html, type Html } from '@pilothouse/platform/http/page'
import type { RegisterEntry } from '../entry/register-entry.ts'
import { dated } from './register-site.ts'
import { useHistory } from './use-history.ts'

/** A use that stood in the register and no longer does: what happened to it, and nothing that is withheld. */
export function gonePage(latest: RegisterEntry, versions: readonly RegisterEntry[]): Html {
  const withheld = latest.ending === 'withheld'
  return html`<p><a href="/register">All uses of AI</a></p>
    <h1>${goneTitle(latest)}</h1>
    <p class="lead">
      ${withheld ? 'The agency withholds this use since' : 'This use left the register on'}
      ${dated(latest.endedAt ?? latest.publishedAt)}.
    </p>
    <p>${withheld ? 'The lawful reason: ' : ''}${latest.endingReason ?? ''}</p>
    <p>
      ${withheld ? 'Uses that are withheld still count: ' : 'What stands in the register now: '}<a
        href="${withheld ? '/register/counts' : '/register'}"
        >${withheld ? 'waivers and counts' : 'all uses of AI'}</a
      >.
    </p>
    <h2>Change history</h2>
    ${useHistory(versions)}`
}

/** The name while it may be read. */
export const goneTitle = ({ row, ending }: RegisterEntry): string =>
  ending === 'withheld' ? 'A use that is now withheld' : row.use_case_name

/** An address that never led anywhere. */
export const missingPage = (): Html =>
  html`<h1>There is no such use</h1>
    <p class="lead">No use of AI was ever published at this address.</p>
    <p>Check the number in the address, or <a href="/register">look for the use in the register</a>.</p>`
