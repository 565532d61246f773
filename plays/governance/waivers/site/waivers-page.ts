import { html, type Html } from '@pilothouse/platform/http/page'
import { countOf, dated, dateInWords } from '@pilothouse/use-cases/register/site'
import { groundMeaning } from '../waiver.ts'
import { countWaivers, shownAmong, standingOn, type PublicWaiver, type ShownWaiver } from './public-waiver.ts'

/** An agency with its waivers as the public may read them. */
export interface AgencyWaivers {
  readonly agency: { readonly id: string; readonly name: string; readonly abbreviation: string }
  readonly waivers: readonly PublicWaiver[]
}

/** Which safeguards each agency waived, for which use, why and until when. `csv` is where the same stands as a file. */
export const waiversPage = (agencies: readonly AgencyWaivers[], day: string, csv: string): Html =>
  html`<h1>Waivers</h1>
    <p class="lead">
      A safeguard that the law asks for may be waived for one use of AI, for a time, by the Chief AI Officer of the
      agency. Each waiver ends on its day unless it is found to be needed still.
    </p>
    ${agencies.length === 0 ? html`<p>No agency has published yet.</p>` : agencies.map((one) => section(one, day))}
    <h2>Take the data with you</h2>
    <ul class="ways">
      <li><a href="${csv}">These waivers as CSV</a></li>
      <li><a href="/register/counts">Waivers and counts</a>, as the agencies reported them in their inventories</li>
    </ul>`

function section({ agency, waivers }: AgencyWaivers, day: string): Html {
  const shown = shownAmong(waivers)
  const inForce = shown.filter((waiver) => standingOn(waiver, day).state === 'in force')
  const over = shown.filter((waiver) => !inForce.includes(waiver))
  return html`<section aria-labelledby="a-${agency.id}">
    <h2 id="a-${agency.id}">${agency.name}</h2>
    ${inShort(agency.name, waivers, day)} ${inForce.length === 0 ? '' : list('In force', inForce, day)}
    ${over.length === 0 ? '' : list('Over', over, day)}
  </section>`
}

/** What is counted, withheld ones included: how many, and how many practices in one use. */
function inShort(name: string, waivers: readonly PublicWaiver[], day: string): Html {
  const { inForce, shown, usesWithWaiver, practicesPerUse } = countWaivers(waivers, day)
  if (inForce === 0) return html`<p>No safeguard is waived at ${name} today.</p>`
  const withheld = inForce - shown
  return html`<p>
      ${countOf(inForce, 'waiver is', 'waivers are')} in force, in ${countOf(usesWithWaiver, 'use')} of AI.
      ${
        withheld === 0
          ? ''
          : html`${onlyCounted(withheld, inForce)} only counted here: the agency withholds the words on a lawful ground,
            or the use does not stand in the register.`
      }
    </p>
    <table>
      <caption>
        Safeguards waived in one use at ${name}, withheld uses included
      </caption>
      <thead>
        <tr>
          <th scope="col">Safeguards waived</th>
          <th scope="col" class="number">Uses</th>
        </tr>
      </thead>
      <tbody>
        ${practicesPerUse.map(
          ([practices, uses]) =>
            html`<tr>
              <th scope="row">${practices.toLocaleString('en-US')}</th>
              <td class="number">${uses.toLocaleString('en-US')}</td>
            </tr>`,
        )}
      </tbody>
    </table>`
}

function onlyCounted(withheld: number, inForce: number): string {
  if (withheld < inForce) return countOf(withheld, 'of them is', 'of them are')
  return inForce === 1 ? 'It is' : 'All of them are'
}

const list = (title: string, waivers: readonly ShownWaiver[], day: string): Html =>
  html`<h3>${title}</h3>
    <ul class="cards">
      ${waivers.map((waiver) => card(waiver, day))}
    </ul>`

const card = (waiver: ShownWaiver, day: string): Html =>
  html`<li class="card">
    <h4>${waiver.practice}</h4>
    <p>Waived for <a href="/register/uses/${waiver.useNumber}">${waiver.useName}</a></p>
    <p class="text">${waiver.summary}</p>
    <p>${groundMeaning[waiver.ground]}</p>
    <p class="quiet">Granted ${dated(waiver.grantedAt)}. ${standing(waiver, day)}</p>
  </li>`

function standing(waiver: ShownWaiver, day: string): Html {
  const { state, on } = standingOn(waiver, day)
  const date = html`<time datetime="${on}">${dateInWords(on)}</time>`
  if (state === 'in force') return html`Counts until ${date}.`
  return state === 'revoked' ? html`Revoked ${date}.` : html`Ended ${date}.`
}
