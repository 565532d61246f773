import type { ToolContractDraft } from './contracts/contract-record.ts'
import type { DataSourceDraft } from './data-sources/data-source.ts'
import type { ComparisonDraft } from './options/option-comparison.ts'
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

/** A contract with one base year. */
export const exampleContract: ToolContractDraft = {
  title: 'Language models for drafting',
  number: 'DLN-26-0117',
  scope: 'Text and image models through the government cloud, up to 400 seats.',
  url: '',
  startsOn: '2026-03-01',
  endsOn: '2027-02-28',
}

/** Two options for one proposal. */
export const exampleComparison: ComparisonDraft = {
  title: 'Sort road damage reports',
  options: [
    {
      name: 'Meridian Large under the present contract',
      kind: 'commercial',
      entryKey: 'meridian-cloud/large-2026',
      costYear: 18_000,
      boundary: 'Meridian’s government cloud.',
      dataCategories: ['public', 'internal'],
      quality: '91 of 100 old reports sorted as the dispatchers did.',
      risks: 'Prices change with 60 days’ notice.',
      exit: 'Prompts and logs leave as plain text; another model can take over in a week.',
    },
    {
      name: 'Open-weight model on our own servers',
      kind: 'self-hosted',
      entryKey: '',
      costYear: 31_000,
      boundary: 'Our data center.',
      dataCategories: ['public', 'internal', 'personal'],
      quality: '84 of 100.',
      risks: 'Needs somebody who can run it.',
      exit: 'We own all of it.',
    },
  ],
  preferred: 0,
  why: 'Better on our test and cheaper; the reports hold nothing that may not go there.',
}

/** A data source of a public works department. */
export const exampleDataSource: DataSourceDraft = {
  name: 'Road damage reports',
  description: 'What residents wrote about road damage since 2022, with the crew that fixed each.',
  ownerName: 'Customer Service Center',
  dataCategories: ['internal', 'personal'],
  updateRhythm: 'Every night',
  access: 'Read-only view for the dispatch office',
  knownGaps: 'The crew is missing in 8 of 100 reports.',
}
