import { fileTypeFromBuffer } from 'file-type'
import { kindOfEnding, LOCKED_OFFICE, OLD_OFFICE, TEXT } from './kinds.ts'
import type { Sample } from './sample.ts'

/** Formats that are written in letters: the only ones that are looked for in what reads as text. */
const spelled = new Set(['application/pdf', 'application/rtf', 'application/xml', 'application/postscript'])

const partOfOffice: ReadonlyMap<string, string> = new Map([
  ['xl/workbook.xml', 'xlsx'],
  ['word/document.xml', 'docx'],
  ['ppt/presentation.xml', 'pptx'],
])

/** Tells what bytes are from the bytes alone, as a media type. */
export async function sniffType(sample: Sample): Promise<string> {
  if (isZip(sample)) return officeType(sample) ?? 'application/zip'
  const found = await fileTypeFromBuffer(sample.head).catch(() => undefined)
  if (found?.mime === OLD_OFFICE) return isLocked(sample) ? LOCKED_OFFICE : OLD_OFFICE
  if (!sample.looksLikeText) return found?.mime ?? 'application/octet-stream'
  // A table whose first heading is "BM" or "ID3" is no picture and no song.
  if (found && spelled.has(found.mime)) return found.mime
  return isWebPage(sample) ? 'text/html' : TEXT
}

/** Whether the end of the file is needed to tell what it is. */
export const isZip = ({ head }: Sample): boolean => head.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'))

/** The names of the parts stand at the start, at the end, or both. */
function officeType({ head, tail }: Sample): string | undefined {
  const ending = [...partOfOffice].find(([part]) => head.includes(part) || tail.includes(part))?.[1]
  return ending === undefined ? undefined : kindOfEnding.get(ending)?.type
}

const isLocked = ({ head, tail }: Sample): boolean => {
  const mark = Buffer.from('EncryptedPackage', 'utf16le')
  return head.includes(mark) || tail.includes(mark)
}

const isWebPage = ({ head }: Sample): boolean =>
  /^(\u00ef\u00bb\u00bf)?\s*<(!doctype html|html|head|body|script)\b/i.test(head.toString('latin1'))
