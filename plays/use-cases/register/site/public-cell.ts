import { html, type Html } from '@pilothouse/platform/http/page'
import { inventoryColumn, type ColumnName } from '../../inventory/inventory-column.ts'
import { normaliseValue } from '../../inventory/values/normalise-value.ts'
import type { PublicUse } from '../entry/register-entry.ts'

/** A cell as the public sees it: its text, or that it is withheld and why, or why it is blank. */
export function publicCell(use: PublicUse, column: ColumnName): Html {
  const reason = use.withheld[column]
  if (reason !== undefined) return html`<strong class="withheld">Withheld</strong> ${reason}`
  const text = use.row[column].trim()
  if (text === '') return html`<span class="quiet">${whyBlank(use, column)}</span>`
  const { type } = inventoryColumn(column)
  if (type === 'link' && isWebAddress(text)) return html`<a href="${text}" rel="nofollow">${text}</a>`
  if (type === 'email' && isMailAddress(text)) return html`<a href="mailto:${text}">${text}</a>`
  return html`<span class="text">${text}</span>`
}

/** A blank is a gap only where OMB asks for an answer. It does not ask when an answer that the public may read rules it out. */
function whyBlank(use: PublicUse, column: ColumnName): string {
  const { required } = inventoryColumn(column)
  const ruledOut =
    required.when === 'conditions' ? required.all.find((condition) => failsIn(use, condition)) : undefined
  if (!ruledOut) return 'Not reported'
  return ruledOut.column === 'development_stage' ? 'Does not apply at this stage' : 'Does not apply to this use'
}

function failsIn(
  { row }: PublicUse,
  { column, among }: { readonly column: ColumnName; readonly among: readonly string[] },
) {
  const { kind, value } = normaliseValue(column, row[column])
  return kind === 'recognised' && !among.includes(value)
}

const isWebAddress = (text: string): boolean => /^https?:\/\/\S+$/i.test(text) && URL.canParse(text)

const isMailAddress = (text: string): boolean => /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(text)
