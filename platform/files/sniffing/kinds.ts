/** A kind of file that is accepted. */
export interface Kind {
  /** What it is kept and given back as. */
  readonly type: string
  /** What its bytes look like; text looks alike whatever it holds. */
  readonly looksLike: string
  /** For a sentence: `is not … but …`. */
  readonly words: string
}

/** What all plain text looks like. */
export const TEXT = 'text/plain'

const office = 'application/vnd.openxmlformats-officedocument'
const text = (type: string, words: string): Kind => ({ type, looksLike: TEXT, words })
const exactly = (type: string, words: string): Kind => ({ type, looksLike: type, words })
const jpeg = exactly('image/jpeg', 'a JPEG picture')
const tiff = exactly('image/tiff', 'a TIFF picture')

/** Ending of the name → what the file must then be. */
export const kindOfEnding: ReadonlyMap<string, Kind> = new Map([
  ['csv', text('text/csv', 'a CSV table')],
  ['tsv', text('text/tab-separated-values', 'a TSV table')],
  ['txt', text(TEXT, 'plain text')],
  ['md', text('text/markdown', 'Markdown text')],
  ['json', text('application/json', 'JSON')],
  ['eml', text('message/rfc822', 'an e-mail')],
  ['xlsx', exactly(`${office}.spreadsheetml.sheet`, 'an Excel workbook (XLSX)')],
  ['docx', exactly(`${office}.wordprocessingml.document`, 'a Word document (DOCX)')],
  ['pptx', exactly(`${office}.presentationml.presentation`, 'a PowerPoint file (PPTX)')],
  ['pdf', exactly('application/pdf', 'a PDF document')],
  ['png', exactly('image/png', 'a PNG picture')],
  ['gif', exactly('image/gif', 'a GIF picture')],
  ['webp', exactly('image/webp', 'a WebP picture')],
  ['jpg', jpeg],
  ['jpeg', jpeg],
  ['tif', tiff],
  ['tiff', tiff],
])

/** Office files from before 2007, and all that are protected by a password. */
export const OLD_OFFICE = 'application/x-cfb'

/** An Office file that its password turned into noise. */
export const LOCKED_OFFICE = 'application/x-cfb; encrypted'

const otherWords: ReadonlyMap<string, string> = new Map([
  [TEXT, 'plain text'],
  ['text/html', 'a web page (HTML)'],
  ['application/xml', 'an XML file'],
  ['application/rtf', 'an RTF document'],
  ['application/zip', 'a ZIP archive'],
  ['application/x-msdownload', 'a Windows program'],
  [OLD_OFFICE, 'an Office file in the old format'],
  [LOCKED_OFFICE, 'an Office file that is locked with a password'],
  ['application/octet-stream', 'something that is no known kind of file'],
])

/** What a type is called in a sentence. */
export function wordsOf(type: string): string {
  const known = [...kindOfEnding.values()].find((kind) => kind.looksLike === type && type !== TEXT)
  return known?.words ?? otherWords.get(type) ?? `a file of the type ${type}`
}
