import type { Readable } from 'node:stream'

import { Refusal } from '@pilothouse/platform/refusal'
import { SaxesParser } from 'saxes'

/** What a reader of XML is told, part by part. Names come without their prefix. */
export interface XmlReader {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text: (text: string) => void
  readonly close: (name: string) => void
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function parserFor(reader: XmlReader): SaxesParser {
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => reader.open(localName(name), attributes))
  parser.on('text', reader.text)
  parser.on('cdata', reader.text)
  parser.on('closetag', ({ name }) => reader.close(localName(name)))
  // A document type may define text that grows without end when it is read.
  parser.on('doctype', () => {
    throw new Error('document type')
  })
  parser.on('error', (error) => {
    throw error
  })
  return parser
}

/** Reads one part of a workbook as it streams by; its text is never held whole. */
export async function readXml(stream: Readable, reader: XmlReader): Promise<void> {
  const parser = parserFor(reader)
  const decoder = new TextDecoder('utf-8')
  try {
    for await (const chunk of stream) parser.write(decoder.decode(chunk, { stream: true }))
    parser.write(decoder.decode()).close()
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal(
      'invalid',
      'A part of the workbook is damaged. Open it in a spreadsheet, save it again as XLSX, and try again.',
    )
  }
}
