/** Why a request was not carried out, in the domain's words. `http/serve.ts` alone knows which HTTP status each becomes. */
export type RefusalKind =
  | 'signed-out'
  | 'not-allowed'
  | 'not-found'
  | 'invalid'
  | 'conflict'
  | 'too-large'
  | 'over-limit'
  | 'unavailable'

/** One thing that is missing for a yes, and who owes it. */
export interface Missing {
  /** What is missing, as a short sentence or name: `Privacy review`. */
  readonly what: string
  /** Who owes it: a name, an office or a role. */
  readonly who: string
  /** The page where it can be done (`/use-cases/…`), if there is one. */
  readonly href: string | null
  /** The rule that asks for it, with its version. */
  readonly source?: string | undefined
}

/** What a refusal may add to its sentence so that the reader can go on. */
export interface RefusalDetail {
  /** Field path → what to do about it, for a form's error summary. */
  readonly fields?: Readonly<Record<string, string>>
  /** Seconds after which trying again makes sense. */
  readonly retryAfter?: number
  /** What is missing, listed under the sentence wherever the refusal is shown. */
  readonly missing?: readonly Missing[]
}

/** A clear "no" with what to do about it. Anything else that is thrown is a bug. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly kind: RefusalKind
  readonly detail: RefusalDetail

  constructor(kind: RefusalKind, message: string, detail: RefusalDetail = {}) {
    super(message)
    this.kind = kind
    this.detail = detail
  }
}
