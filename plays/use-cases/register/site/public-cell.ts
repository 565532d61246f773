import { html, type Html } from '@pilothouse/platform/http/page'
import { inventoryColumn, type ColumnName } from '../../inventory/inventory-column.ts'
import type { PublicUse } from '../entry/register-entry.ts'

/** A cell as the public sees it: its text, or that it is withheld and why, or that nothing was reported. */
export function publicCell(use: PublicUse, column: ColumnName): Html {
  const reason = use.withheld[column]
  if (reason !== undefined) return html`<strong class="withheld">Withheld</strong> ${reason}`
  const text = use.row[column].trim()
  if (text === '') return html`<span class="quiet">Not reported</span>`
  const { type } = inventoryColumn(column)
  if (type === 'link' && isWebAddress(text)) return html`<a href="${text}" rel="nofollow">${text}</a>`
  if (type === 'email' && isMailAddress(text)) return html`<a href="mailto:${text}">${text}</a>`
  return html`<span class="text">${text}</span>`
}

const isWebAddress = (text: string): boolean => /^https?:\/\/\S+$/i.test(text) && URL.canParse(text)

const isMailAddress = (text: string): boolean => /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(text)
