import { Refusal } from '@pilothouse/platform/refusal'
import { CsvError, parse } from 'csv-parse/sync'
import { z } from 'zod'

import { unguarded } from '../../export/formula-guard.ts'
import { checkShape } from './check-shape.ts'
import { decodeText } from './decode-text.ts'
import type { Sheet } from '../sheet.ts'

const delimiters = [',', ';', '\t', '|'] as const

/** How evenly a sign divides lines: fields a line times the lines that have so many. */
function evenness(lines: readonly string[], sign: string): number {
  const widths = lines.map((line) => line.split(sign).length)
  const alike = (width: number) => widths.filter((other) => other === width).length
  return Math.max(...widths.map((width) => (width - 1) * alike(width)))
}

/** The sign that divides the first lines most evenly; quoted text does not count. */
function delimiterOf(text: string): string {
  const bare = text.slice(0, 20_000).replaceAll(/"(?:[^"]|"")*"/g, '')
  const lines = bare.split(/\r\n|\n|\r/, 20)
  const scores = delimiters.map((sign) => evenness(lines, sign))
  return delimiters[scores.indexOf(Math.max(...scores))] ?? ','
}

/** Where the quotation mark that never closes was opened, as a line counted from 1. */
function lineOfOpenQuote(text: string): number {
  let open = 0
  let line = 1
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) line++
    if (text[at] === '"') open = open === 0 ? line : 0
  }
  return open || line
}

function refusal(error: CsvError, text: string): Refusal {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED')
    return new Refusal(
      'invalid',
      `A quotation mark opened on line ${lineOfOpenQuote(text)} is never closed. Close it and try again.`,
    )
  return new Refusal(
    'invalid',
    `The file cannot be read as CSV: ${error.message}. Save it as CSV again and try once more.`,
  )
}

function records(text: string, delimiter: string): string[][] {
  const options = {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
  }
  try {
    return z.array(z.array(z.string())).parse(parse(text, { ...options, bom: true, skip_empty_lines: false }))
  } catch (error) {
    if (error instanceof CsvError) throw refusal(error, text)
    throw error
  }
}

/** Reads comma, semicolon or tab separated text in any of the usual character sets and line ends. */
export function readCsv(bytes: Uint8Array, name: string): Sheet[] {
  const text = decodeText(bytes)
  const delimiter = delimiterOf(text)
  checkShape(text, delimiter)
  const rows = records(text, delimiter).map((row) => row.map(unguarded))
  return [{ name, rows, rowNumbers: rows.map((_, at) => at + 1), marks: new Map() }]
}
