import { html, type Html } from '@pilothouse/platform/http/page'
import { plainLabel } from '../entry/plain-label.ts'
import { cellChanges, type CellChange, type RegisterEntry } from '../entry/register-entry.ts'
import { countOf, dated } from './register-site.ts'

/** What was published when, the newest first, each change with what stood before and after. */
export const useHistory = (versions: readonly RegisterEntry[]): Html =>
  html`<ol class="history" reversed>
    ${versions.flatMap((version, place) => events(version, versions[place + 1]))}
  </ol>`

function events(version: RegisterEntry, before: RegisterEntry | undefined): Html[] {
  const began =
    before?.until === version.from && before.ending === 'changed'
      ? changed(version, cellChanges(before, version))
      : added(version, before)
  return [...ended(version), began]
}

const added = (version: RegisterEntry, before: RegisterEntry | undefined): Html =>
  html`<li>${dated(version.publishedAt)}: ${before ? 'published again' : 'first published'}</li>`

function changed(version: RegisterEntry, cells: readonly CellChange[]): Html {
  if (cells.length === 0) return html`<li>${dated(version.publishedAt)}: changed in a field that is now withheld</li>`
  return html`<li>
    ${dated(version.publishedAt)}: ${countOf(cells.length, 'field')} changed
    <details>
      <summary>Show what changed</summary>
      <div class="scroll" tabindex="0" role="region" aria-label="What changed">
        <table>
          <caption>
            What changed
          </caption>
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">Before</th>
              <th scope="col">After</th>
            </tr>
          </thead>
          <tbody>
            ${cells.map(changedRow)}
          </tbody>
        </table>
      </div>
    </details>
  </li>`
}

const changedRow = ({ column, before, after }: CellChange): Html =>
  html`<tr>
    <th scope="row">${plainLabel[column]}</th>
    <td class="text">${before || 'Not reported'}</td>
    <td class="text">${after || 'Not reported'}</td>
  </tr>`

function ended({ endedAt, ending, endingReason }: RegisterEntry): Html[] {
  if (endedAt === null || ending === null || ending === 'changed') return []
  return [
    html`<li>
      ${dated(endedAt)}: ${ending === 'withheld' ? 'withheld from the public' : 'taken out of the register'}.
      ${endingReason ?? ''}
    </li>`,
  ]
}
