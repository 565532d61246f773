import { inventoryColumns } from '../../inventory-column.ts'
import type { Finding, LintRule } from '../finding.ts'

const linkColumns = inventoryColumns.filter(({ type }) => type === 'link').map(({ name }) => name)
const noLink = /^(n\/a|none|no|not (yet )?(publicly )?(available|applicable|required|public)|unknown|tbd)\b/i
const inside =
  /\b(sharepoint\.com|intranet|localhost|\.local\b|\.internal\b)|\/\/(10|192\.168|172\.(1[6-9]|2\d|3[01]))\./i

function faultOf(text: string): Pick<Finding, 'rule' | 'severity' | 'message' | 'mend'> | undefined {
  const url = /\bhttps?:\/\/\S+/i.exec(text)?.[0]
  if (inside.test(text))
    return {
      rule: 'link-internal',
      severity: 'error',
      message: 'The link leads to a place that only the agency can open.',
      mend: 'Link to the public page, or leave the cell blank.',
    }
  if (url && !URL.canParse(url))
    return {
      rule: 'link-broken',
      severity: 'error',
      message: 'The link is not a web address.',
      mend: 'Copy the address again from the browser.',
    }
  if (url || noLink.test(text)) return undefined
  return {
    rule: 'link-missing',
    severity: 'warning',
    message: `"${text.slice(0, 60)}" is not a link.`,
    mend: 'Give the whole address with https://, or leave the cell blank.',
  }
}

/** A link that is none, is broken, or leads to a place that the public cannot open. */
export const linkValue: LintRule = ({ rows }) =>
  rows.flatMap(({ row, values }) =>
    linkColumns.flatMap((column) => {
      const fault = values[column] === '' ? undefined : faultOf(values[column])
      return fault ? [{ row, column, ...fault }] : []
    }),
  )
