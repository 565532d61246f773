import type { ClauseState } from '@pilothouse/tools/contracts/clause'
import type { Claims } from '@pilothouse/tools/vendor-documents/fact-sheet'
import type { VendorDocumentDraft } from '@pilothouse/tools/vendor-documents/vendor-document'

type DemoCard = Omit<VendorDocumentDraft, 'fileId'> & {
  readonly verdict?: { readonly state: 'accepted' | 'not enough'; readonly note: string }
}

/** What the fictional vendor gave: three of four documents, one of them too thin. */
export const demoCards: readonly DemoCard[] = [
  {
    kind: 'acceptable-use policy',
    title: 'Acceptable use for government customers',
    state: 'received',
    url: 'https://meridian.example/government/acceptable-use',
    datedOn: '2026-01-15',
    verdict: { state: 'accepted', note: '' },
  },
  {
    kind: 'model card',
    title: 'Model card of Meridian Large 2026',
    state: 'received',
    url: 'https://meridian.example/cards/large-2026',
    datedOn: '2026-05-04',
    verdict: { state: 'accepted', note: '' },
  },
  {
    kind: 'end-user resources',
    title: 'Tips for users',
    state: 'received',
    url: 'https://meridian.example/help',
    datedOn: null,
    verdict: { state: 'not enough', note: 'Says nothing about when the model is likely to be wrong.' },
  },
  {
    kind: 'feedback channel',
    title: 'How users report a wrong or biased answer',
    state: 'asked for',
    url: '',
    datedOn: null,
  },
]

const bare = (text: string) => ({ text, url: '', documentId: null })

/** A fact sheet in which some claims carry evidence and some do not. */
export const demoFactSheet = (documentId: string | null): Claims => {
  const backed = (text: string) => ({ text, url: '', documentId })
  return {
    vendor: backed('Meridian Cloud makes and sells it.'),
    system: backed('Meridian Large 2026, version of May 2026.'),
    purpose: backed('Drafting, summaries, questions over documents. Not for decisions about people.'),
    'training-data': bare('Public web pages and licensed books until October 2025, mostly English.'),
    'test-data': bare('Public test sets and our own questions.'),
    model: backed('A transformer language model; new versions two times a year.'),
    'inputs-outputs': backed('Text and images in, text out, up to 200,000 tokens.'),
    metrics: backed('81 of 100 right on a public test of reading long documents.'),
    bias: bare('Works equally well for all users.'),
    robustness: bare('Resists known attacks.'),
    contact: backed('Government team, answers within two working days.'),
  }
}

/** The fictional contract. */
export const demoContract = {
  title: 'Language models for drafting and search',
  number: 'DPWS-26-0117',
  scope: 'Models through the government cloud, up to 400 seats and a fixed price list.',
  option: 'First option year. Ask for the missing clauses before it is taken.',
}

/** What was found in it so far. */
export const demoClauses: readonly { readonly clause: string; readonly state: ClauseState; readonly note: string }[] = [
  { clause: 'no-training', state: 'in the contract', note: 'Section H.4' },
  { clause: 'data-rights', state: 'in the contract', note: 'Section H.5' },
  { clause: 'privacy', state: 'in the contract', note: 'Section H.7' },
  { clause: 'high-impact', state: 'missing', note: 'Ask for it with the option.' },
  { clause: 'test-methods', state: 'partly', note: 'Summaries only; methods on request.' },
  { clause: 'time-to-test', state: 'in the contract', note: 'Section C.3, 45 days' },
  { clause: 'portability', state: 'partly', note: 'Logs leave as JSON; prompts are not named.' },
  { clause: 'code-rights', state: 'not needed', note: 'Nothing is built for us under this contract.' },
  { clause: 'price', state: 'in the contract', note: 'Attachment B, 60 days’ notice' },
  { clause: 'authorization', state: 'in the contract', note: 'Section C.1' },
  { clause: 'four-documents', state: 'missing', note: 'Two of four came without being asked.' },
]
