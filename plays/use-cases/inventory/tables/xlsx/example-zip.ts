import { crc32 } from 'node:zlib'

function header(name: string, content: Buffer, offset: number | undefined): Buffer {
  const central = offset !== undefined
  const head = Buffer.alloc(central ? 46 : 30)
  head.writeUInt32LE(central ? 0x02014b50 : 0x04034b50, 0)
  const at = central ? 16 : 14
  head.writeUInt32LE(crc32(content), at)
  head.writeUInt32LE(content.length, at + 4)
  head.writeUInt32LE(content.length, at + 8)
  head.writeUInt16LE(Buffer.byteLength(name), at + 12)
  if (central) head.writeUInt32LE(offset, 42)
  return Buffer.concat([head, Buffer.from(name)])
}

/** A ZIP file of parts that are stored as they are; for tests that need a workbook no spreadsheet would write. */
export function exampleZip(parts: Readonly<Record<string, string>>): Uint8Array {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(parts)) {
    const content = Buffer.from(text)
    const local = Buffer.concat([header(name, content, undefined), content])
    centrals.push(header(name, content, offset))
    locals.push(local)
    offset += local.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(locals.length, 8)
  end.writeUInt16LE(locals.length, 10)
  end.writeUInt32LE(Buffer.concat(centrals).length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...locals, ...centrals, end]))
}

/** A workbook of one sheet with the given rows in SpreadsheetML, and texts and styles if any. */
export function exampleWorkbook(sheetData: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  return exampleZip({
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="Inventory" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet>${sheetData}</worksheet>`,
    ...more,
  })
}
