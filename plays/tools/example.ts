import type { ApprovalTerms } from './approvals/approval.ts'
import type { AuthorizationDraft } from './authorizations/authorization.ts'
import type { EntryDraft } from './catalogue/catalogue-entry.ts'
import type { PriceDraft } from './prices/price.ts'
import type { ProviderDraft } from './providers/provider.ts'

/** A fictional provider of commercial models. */
export const exampleProvider: ProviderDraft = {
  name: 'Meridian Cloud',
  kind: 'commercial',
  boundary: 'Meridian’s government cloud, two regions in the United States.',
  dataGoes: 'Inputs and outputs stay in the government cloud and are deleted after 30 days.',
  trains: 'no',
  contact: 'government@meridian.example',
}

/** A fictional large model. */
export const exampleModel = (providerId: string, facts: Partial<EntryDraft> = {}): EntryDraft => ({
  kind: 'model',
  key: 'meridian-cloud/large-2026',
  name: 'Meridian Large 2026',
  providerId,
  summary: 'A large language model for drafting, summaries and questions over long documents.',
  boundary: '',
  contextTokens: 200_000,
  licence: 'Commercial, under contract',
  modalities: ['text', 'image'],
  cardUrl: 'https://meridian.example/cards/large-2026',
  ...facts,
})

/** Terms of a plain approval from a day on. */
export const exampleTerms = (from: string, terms: Partial<ApprovalTerms> = {}): ApprovalTerms => ({
  decision: 'approved',
  from,
  until: null,
  conditions: '',
  dataCategories: ['public', 'internal'],
  reason: 'Authorized for moderate impact and reviewed by cybersecurity and privacy.',
  tell: [],
  ...terms,
})

/** A moderate authorization. */
export const exampleAuthorization: AuthorizationDraft = {
  kind: 'FedRAMP',
  level: 'moderate',
  systemName: 'Meridian Government Cloud',
  scope: 'Text and image models, without fine-tuning.',
  grantedOn: '2026-02-02',
  expiresOn: '2029-02-01',
}

/** What a million tokens of input cost. */
export const examplePrice: PriceDraft = {
  unit: 'million input tokens',
  usd: 2.5,
  effectiveFrom: '2026-03-01',
  source: 'Price list of 2026-03-01, attachment B of the contract',
}
