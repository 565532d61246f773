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

/** What a refusal may add to its sentence so that the reader can go on. */
export interface RefusalDetail {
  /** Field path → what to do about it, for a form's error summary. */
  readonly fields?: Readonly<Record<string, string>>
  /** Seconds after which trying again makes sense. */
  readonly retryAfter?: number
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
