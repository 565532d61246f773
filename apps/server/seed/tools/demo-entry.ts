import type { ApprovalTerms } from '@pilothouse/tools/approvals/approval'
import type { AuthorizationDraft } from '@pilothouse/tools/authorizations/authorization'
import type { EntryDraft } from '@pilothouse/tools/catalogue/catalogue-entry'
import type { PriceDraft } from '@pilothouse/tools/prices/price'

/** A decision about an entry of the demonstration, so many days ago. */
export type DemoTurn = { readonly daysAgo: number; readonly reason: string } & (
  | {
      readonly decision: ApprovalTerms['decision']
      /** For how many days; null: until further notice. */
      readonly days: number | null
      readonly conditions: string
      readonly dataCategories: readonly string[]
    }
  | { readonly decision: 'suspended' }
  | { readonly decision: 'revoked' }
)

/** An entry of the demonstration's catalogue. All of it is fictional. */
export interface DemoEntry {
  readonly draft: Omit<EntryDraft, 'providerId'>
  readonly provider: string
  readonly proposedBy: string
  readonly daysAgo: number
  readonly turns: readonly DemoTurn[]
  readonly prices: readonly (Omit<PriceDraft, 'effectiveFrom'> & { readonly daysAgo: number })[]
  readonly authorizations: readonly (Omit<AuthorizationDraft, 'grantedOn' | 'expiresOn'> & {
    readonly daysAgo: number
    readonly days: number
  })[]
  readonly tell: readonly string[]
  /** Whether it has vendor documents and a fact sheet. */
  readonly papers?: boolean
  /** Whether the small city has it, too. */
  readonly city?: boolean
}
