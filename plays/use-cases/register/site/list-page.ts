import { html, type Html } from '@pilothouse/platform/http/page'
import type { RegisterAgency } from '../agency/register-agency.ts'
import { facetChoices, facetLabel, facetsOf, type FacetChoice } from '../entry/facets.ts'
import type { RegisterPage } from '../entry/read-register.store.ts'
import type { RegisterEntry } from '../entry/register-entry.ts'
import { filterAddress, pageSize, type RegisterFilter } from '../entry/register-filter.ts'
import { countOf, dateInWords } from './register-site.ts'

/** What the list is made from. */
export interface ListFacts {
  readonly filter: RegisterFilter
  readonly page: RegisterPage
  readonly agencies: readonly RegisterAgency[]
  readonly years: readonly number[]
  /** When anything was last published; null before that. */
  readonly changedAt: string | null
}

/** The agency that the list is about, when it is about one. */
export const agencyOfList = ({
  agencies,
  filter,
}: Pick<ListFacts, 'agencies' | 'filter'>): RegisterAgency | undefined =>
  agencies.length === 1
    ? agencies[0]
    : agencies.find(({ abbreviation }) => abbreviation.toLowerCase() === filter.agency)

/** The register: search, filters, and the uses as cards. */
export function listPage(facts: ListFacts): Html {
  const { filter, page, changedAt } = facts
  const agency = agencyOfList(facts)
  return html`<h1>Uses of AI${agency ? html` at ${agency.name}` : ''}</h1>
    <p class="lead">What artificial intelligence is used for here, what it may decide, and who answers for it.</p>
    ${notices(facts)} ${searchForm(facts)}
    <h2 id="uses">${resultTitle(facts)}</h2>
    ${
      page.entries.length === 0
        ? nothing(facts)
        : html`<ul class="cards" aria-labelledby="uses">
            ${page.entries.map(card)}
          </ul>`
    }
    ${paging(filter, page.total)}
    <h2>Take the data with you</h2>
    <ul class="ways">
      <li>
        <a href="${filterAddress('/register.csv', filter, { page: 1 })}">These uses as CSV</a>, in the columns of OMB’s
        inventory
      </li>
      <li>
        <a href="${filterAddress('/register.json', filter, { page: 1 })}">These uses as JSON</a>, described by its
        <a href="/register.schema.json">schema</a>
      </li>
      <li><a href="/register.atom">Changes as a feed</a> (Atom)</li>
    </ul>
    ${changedAt ? html`<p class="quiet">Last published ${dateInWords(changedAt)}.</p>` : ''}`
}

function notices({ agencies, filter }: ListFacts): Html[] {
  return agencies
    .filter(({ notice, abbreviation }) => notice !== null && ['', abbreviation.toLowerCase()].includes(filter.agency))
    .map(
      ({ name, notice }) =>
        html`<section class="notice" aria-label="Notice by ${name}">
          <h2>${name} uses no AI</h2>
          <p class="text">${notice}</p>
        </section>`,
    )
}

function searchForm({ filter, agencies, years }: ListFacts): Html {
  return html`<form class="search" action="/register" method="get" role="search" aria-label="Uses of AI">
    <div class="search__wide">
      <label for="q">Words</label><input id="q" name="q" type="search" maxlength="200" value="${filter.q}" />
    </div>
    ${agencies.length > 1 ? choice('agency', 'Agency', filter.agency, agencies.map(agencyChoice)) : ''}
    ${choice('stage', 'Stage', filter.stage, facetChoices('development_stage'))}
    ${choice('impact', 'Impact', filter.impact, facetChoices('is_high_impact'))}
    ${choice('topic', 'Topic', filter.topic, facetChoices('topic_area'))}
    ${choice('classification', 'Kind of AI', filter.classification, facetChoices('classification'))}
    ${choice(
      'year',
      'In use since',
      filter.year === null ? '' : String(filter.year),
      years.map((year) => ({ key: String(year), label: String(year) })),
    )}
    <div class="search__ways">
      <button class="button" type="submit">Show uses</button><a href="/register">Clear all</a>
    </div>
  </form>`
}

const agencyChoice = ({ name, abbreviation }: RegisterAgency): FacetChoice => ({
  key: abbreviation.toLowerCase(),
  label: name,
})

const choice = (name: string, label: string, chosen: string, choices: readonly FacetChoice[]): Html =>
  html`<div>
    <label for="${name}">${label}</label>
    <select id="${name}" name="${name}">
      <option value="">All</option>
      ${choices.map(
        ({ key, label }) => html`<option value="${key}" ${key === chosen ? html` selected` : ''}>${label}</option>`,
      )}
    </select>
  </div>`

function resultTitle({ filter, page }: ListFacts): string {
  const asked = filterAddress('', filter, { page: 1 }) !== ''
  return asked ? countOf(page.total, 'use matches', 'uses match') : countOf(page.total, 'use')
}

function nothing({ filter, page, changedAt }: ListFacts): Html {
  if (changedAt === null) return html`<p>Nothing has been published yet. Come back later, or follow the feed below.</p>`
  return page.total > 0
    ? html`<p>
        There is no page ${filter.page}.
        <a href="${filterAddress('/register', filter, { page: 1 })}">Go to the first page.</a>
      </p>`
    : html`<p>No use is published that matches. Try fewer or other words, or <a href="/register">show all uses</a>.</p>`
}

function card(entry: RegisterEntry): Html {
  const { row, number } = entry
  const { stage, impact, topic } = facetsOf(row)
  return html`<li class="card">
    <h3><a href="/register/uses/${number}">${row.use_case_name}</a></h3>
    <p class="quiet">${row.agency_bureau ? `${row.agency_bureau}, ${row.agency_name}` : row.agency_name}</p>
    <p>${beginning(row.problem_solved || row.benefits || row.system_outputs)}</p>
    <ul class="marks" aria-label="In short">
      <li>${facetLabel('development_stage', stage)}</li>
      <li>${facetLabel('is_high_impact', impact)}</li>
      <li>${facetLabel('topic_area', topic)}</li>
    </ul>
  </li>`
}

const CARD_LETTERS = 240

/** As much of a text as a card has room for, cut between words. */
function beginning(text: string): string {
  if (text.length <= CARD_LETTERS) return text
  const cut = text.slice(0, CARD_LETTERS)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), CARD_LETTERS / 2)).trimEnd()}…`
}

function paging(filter: RegisterFilter, total: number): Html | string {
  const last = Math.ceil(total / pageSize)
  if (last <= 1 || filter.page > last) return ''
  const way = (page: number, label: string, rel: string) =>
    html`<a rel="${rel}" href="${filterAddress('/register', filter, { page })}">${label}</a>`
  return html`<nav class="pages" aria-label="Pages">
    ${filter.page > 1 ? way(filter.page - 1, 'Previous page', 'prev') : ''}
    <p>Page ${filter.page} of ${last}</p>
    ${filter.page < last ? way(filter.page + 1, 'Next page', 'next') : ''}
  </nav>`
}
