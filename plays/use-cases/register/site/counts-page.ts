import { html, type Html } from '@pilothouse/platform/http/page'
import { ColumnName } from '../../inventory/inventory-column.ts'
import type { RegisterAgency } from '../agency/register-agency.ts'
import { facetChoices } from '../entry/facets.ts'
import { plainLabel } from '../entry/plain-label.ts'
import type { Publication, PublicationCounts } from '../publication/publication.ts'
import { dated } from './register-site.ts'

/** An agency with its decisions about the register, the newest first. */
export interface AgencyCounts {
  readonly agency: RegisterAgency
  readonly publications: readonly Publication[]
}

/** How many uses each agency has, waived, overrode and withholds: what the law asks to be counted even where it is not shown. */
export const countsPage = (agencies: readonly AgencyCounts[]): Html =>
  html`<h1>Waivers and counts</h1>
    <p class="lead">
      How many uses of AI each agency has, and for how many of them a safeguard was waived, a presumption was set aside,
      or something is withheld. Withheld uses are counted here, and only here.
    </p>
    ${agencies.length === 0 ? html`<p>No agency has published yet.</p>` : agencies.map(agencyCounts)}`

function agencyCounts({ agency, publications }: AgencyCounts): Html {
  const counts = publications.find((publication) => publication.counts !== null)?.counts
  return html`<section aria-labelledby="a-${agency.id}">
    <h2 id="a-${agency.id}">${agency.name}</h2>
    ${agency.notice === null ? '' : html`<p class="notice text">${agency.notice}</p>`}
    ${counts ? [usesTable(agency, counts), waiversTable(agency, counts)] : html`<p>No uses are published.</p>`}
    ${publicationsTable(agency, publications)}
  </section>`
}

function usesTable({ name }: RegisterAgency, counts: PublicationCounts): Html {
  const lines: [string, number][] = [
    ['Uses in the register', counts.published],
    ...facetChoices('development_stage').map(({ key, label }): [string, number] => [
      `Stage: ${label}`,
      counts.byStage[key] ?? 0,
    ]),
    ...facetChoices('is_high_impact').map(({ key, label }): [string, number] => [
      `Impact: ${label}`,
      counts.byImpact[key] ?? 0,
    ]),
    ['Uses withheld as a whole', counts.withheldUses],
    ['Fields withheld in uses that are shown', counts.withheldFields],
    ['Presumed high-impact and determined not to be, withheld uses included', counts.overrides],
    ['Uses with at least one waiver, withheld uses included', counts.usesWithWaiver],
  ]
  return numbersTable(`Uses of AI at ${name}`, 'What is counted', lines)
}

function waiversTable({ name }: RegisterAgency, { waivers }: PublicationCounts): Html {
  const lines = ColumnName.options
    .filter((column) => (waivers[column] ?? 0) > 0)
    .map((column): [string, number] => [plainLabel[column], waivers[column] ?? 0])
  if (lines.length === 0) return html`<p>No minimum practice is waived for any use at ${name}.</p>`
  return numbersTable(`Minimum practices waived at ${name}, withheld uses included`, 'Practice', lines)
}

const numbersTable = (caption: string, heading: string, lines: readonly (readonly [string, number])[]): Html =>
  html`<table>
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">${heading}</th>
        <th scope="col" class="number">Uses</th>
      </tr>
    </thead>
    <tbody>
      ${lines.map(
        ([label, count]) =>
          html`<tr>
            <th scope="row">${label}</th>
            <td class="number">${count.toLocaleString('en-US')}</td>
          </tr>`,
      )}
    </tbody>
  </table>`

const publicationsTable = ({ name }: RegisterAgency, publications: readonly Publication[]): Html =>
  html`<details>
    <summary>Every publication of ${name}</summary>
    <div class="scroll" tabindex="0" role="region" aria-label="Publications of ${name}">
      <table>
        <caption>
          Publications of ${name}, the newest first
        </caption>
        <thead>
          <tr>
            <th scope="col">Number</th>
            <th scope="col">Date</th>
            <th scope="col">What was published</th>
          </tr>
        </thead>
        <tbody>
          ${publications.map(
            ({ number, at, kind, counts }) =>
              html`<tr>
                <td>${number}</td>
                <td>${dated(at)}</td>
                <td>${counts ? stepInWords(counts) : kindInWords[kind]}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`

const stepInWords = ({ added, changed, removed, published }: PublicationCounts): string =>
  `${added} added, ${changed} changed, ${removed} taken out; ${published} in the register since`

const kindInWords: Readonly<Record<Publication['kind'], string>> = {
  register: 'The register',
  'no-ai notice posted': 'Notice that no AI is in use',
  'no-ai notice withdrawn': 'Notice taken down',
}
