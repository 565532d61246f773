/** A text to be found again: a use case, an idea, a report. */
export interface SearchableText {
  /** The id of what the text belongs to. */
  readonly subjectId: string
  /** Found and shown with every passage of the text; may be empty. */
  readonly title: string
  readonly text: string
}

/** A piece of a text, short enough for the model to read it whole. */
export interface Passage {
  readonly subjectId: string
  readonly ordinal: number
  readonly title: string
  readonly body: string
  /** Where the body stands in the text, in UTF-16 units, end exclusive. */
  readonly start: number
  readonly end: number
}

/** Where passages are kept: a kind of subject, and whose it is (null: public reference, which every member may find). */
export interface Collection {
  readonly agencyId: string | null
  /** Lower-case words with hyphens, such as `reference-use-case`. */
  readonly collection: string
}

/** What model and search terms read of a passage. */
export function fullText(passage: Pick<Passage, 'title' | 'body'>): string {
  return passage.title === '' ? passage.body : `${passage.title}\n${passage.body}`
}
