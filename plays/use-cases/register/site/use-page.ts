import { html, type Html } from '@pilothouse/platform/http/page'
import { inventoryColumns, type ColumnName } from '../../inventory/inventory-column.ts'
import type { RegisterAgency } from '../agency/register-agency.ts'
import { facetLabel, facetsOf } from '../entry/facets.ts'
import { plainLabel } from '../entry/plain-label.ts'
import type { PublicUse, RegisterEntry } from '../entry/register-entry.ts'
import { publicCell } from './public-cell.ts'
import { dated } from './register-site.ts'
import { useHistory } from './use-history.ts'

/** One use: in plain words first, then the whole record, then how it changed. `versions` begin with what stands now. */
export function usePage(entry: RegisterEntry, versions: readonly RegisterEntry[], agency: RegisterAgency): Html {
  const { row } = entry
  const { stage, topic, classification } = facetsOf(row)
  return html`<p><a href="/register">All uses of AI</a></p>
    <h1>${row.use_case_name}</h1>
    <p class="lead">${row.agency_bureau ? `${row.agency_bureau}, ${row.agency_name}` : row.agency_name}</p>
    <ul class="marks" aria-label="In short">
      <li>${facetLabel('development_stage', stage)}</li>
      <li>${facetLabel('topic_area', topic)}</li>
      <li>${facetLabel('classification', classification)}</li>
    </ul>
    <h2>What it does</h2>
    <p>${publicCell(entry, 'system_outputs')}</p>
    <h2>Why it is used</h2>
    <p>${publicCell(entry, 'problem_solved')}</p>
    <p>${publicCell(entry, 'benefits')}</p>
    <h2>What it may decide</h2>
    ${mayDecide(entry)}
    <h2>Who answers for it</h2>
    <p>
      ${row.agency_bureau ? `${row.agency_bureau}, ` : ''}${row.agency_name}. Contact:
      ${publicCell(entry, 'contact_email')}
    </p>
    <h2>How to complain or appeal</h2>
    ${howToAppeal(entry, agency)}
    <h2>The whole record</h2>
    <p>As the agency reported it on ${dated(entry.publishedAt)}, in the fields of OMB’s 2025 inventory.</p>
    <dl class="facts">
      ${inventoryColumns.map(
        ({ name }) =>
          html`<dt>${plainLabel[name]}</dt>
            <dd>${publicCell(entry, name)}</dd>`,
      )}
    </dl>
    <h2>Change history</h2>
    ${useHistory(versions)}`
}

/** What each verdict means (M-25-21, section 4), in plain words. */
const verdicts: Readonly<Record<string, string>> = {
  'high-impact':
    'The agency determined that this use is high-impact: its output is a main basis for decisions or actions with a legal or similarly serious effect on people or on safety.',
  'presumed-high-impact-but-determined-not-high-impact':
    'Uses of this kind are presumed to be high-impact. The agency determined that this one is not. Its reason:',
  'not-high-impact':
    'The agency determined that its output is not a main basis for decisions or actions with a legal or similarly serious effect on people or on safety.',
}

function mayDecide(use: PublicUse): Html {
  const { impact } = facetsOf(use.row)
  const verdict = verdicts[impact]
  if (verdict === undefined) return html`<p>The agency has not reported whether this use is high-impact.</p>`
  return html`<p>${verdict}</p>
    ${impact.startsWith('presumed') ? html`<p>${publicCell(use, 'HI_justification')}</p>` : ''}`
}

function howToAppeal(use: PublicUse, agency: RegisterAgency): Html {
  const column: ColumnName = 'hi_appeal_process'
  const answered = use.row[column] !== '' || use.withheld[column] !== undefined
  return html`${agency.appealWords ? html`<p class="text">${agency.appealWords}</p>` : ''}
    ${answered ? html`<p>Appeal process, as reported: ${publicCell(use, column)}</p>` : ''}
    <p>Questions and complaints: ${publicCell(use, 'contact_email')}</p>`
}
