import { Refusal } from '@pilothouse/platform/refusal'

import { largestFile } from './sheet.ts'

/** How a file is read. */
export type FileKind = 'csv' | 'xlsx'

const isWorkbook = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 9) < 8
const isOldOffice = (bytes: Uint8Array) =>
  bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0
const head = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes.subarray(0, 200)).trimStart().toLowerCase()

function refuseOthers(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new Refusal('invalid', 'The file is empty. Choose the file that holds the inventory.')
  if (bytes.length > largestFile)
    throw new Refusal(
      'too-large',
      `The file has ${Math.ceil(bytes.length / 1048576)} MB; at most 100 MB are read. Remove what is not inventory.`,
    )
  if (isOldOffice(bytes))
    throw new Refusal(
      'invalid',
      'The workbook is locked with a password or kept in the old XLS form. Save it without a password as XLSX and try again.',
    )
  if (head(bytes).startsWith('%pdf'))
    throw new Refusal('invalid', 'This is a PDF. Choose the CSV or XLSX file that it was made from.')
  if (/^(﻿|ï»¿)?<(!doctype|html|\?xml)/.test(head(bytes)))
    throw new Refusal(
      'invalid',
      'This is a web page or an XML file, not a table. Download the CSV or XLSX file itself.',
    )
}

/** Looks at the bytes, not at the name alone, and refuses a file whose name and content disagree. */
export function fileKind(bytes: Uint8Array, name: string): FileKind {
  refuseOthers(bytes)
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const kind = isWorkbook(bytes) ? 'xlsx' : 'csv'
  if (kind === 'csv' && /^(xlsx|xlsm|xls|ods|zip)$/.test(ending))
    throw new Refusal(
      'invalid',
      `The name ends in .${ending}, but the file is no workbook. Save it again as XLSX, or name it .csv if it is text.`,
    )
  if (kind === 'xlsx' && /^(csv|tsv|txt)$/.test(ending))
    throw new Refusal(
      'invalid',
      `The name ends in .${ending}, but the file is a workbook. Name it .xlsx, or save it as CSV.`,
    )
  return kind
}
