import assert from 'node:assert/strict'
import { describe, test } from 'node:test'

import { Refusal } from '@pilothouse/platform/refusal'
import excel from 'exceljs'

import { exampleWorkbook, exampleZip } from './xlsx/example-zip.ts'
import { readInventoryFile } from './read-inventory-file.ts'
import { largestFile } from './sheet.ts'

const csv = (text: string) => new TextEncoder().encode(text)
const rowsOf = async (bytes: Uint8Array, name: string) => (await readInventoryFile(bytes, name)).map(({ rows }) => rows)

function refuses(bytes: Uint8Array, name: string, words: RegExp): Promise<void> {
  return assert.rejects(readInventoryFile(bytes, name), (error) => {
    assert.ok(error instanceof Refusal, String(error))
    assert.match(error.message, words)
    return true
  })
}

describe('text files', () => {
  const expected = [
    [
      ['id', 'name'],
      ['1', 'Büro – “x”'],
    ],
  ]

  test('UTF-8 with and without its mark', async () => {
    assert.deepEqual(await rowsOf(csv('id,name\n1,Büro – “x”\n'), 'a.csv'), expected)
    assert.deepEqual(await rowsOf(csv('\ufeffid,name\r\n1,Büro – “x”\r\n'), 'a.csv'), expected)
  })

  test('UTF-16 either way round, with and without its mark', async () => {
    const little = Buffer.from('\ufeffid,name\n1,Büro – “x”\n', 'utf16le')
    assert.deepEqual(await rowsOf(new Uint8Array(little), 'a.csv'), expected)
    assert.deepEqual(await rowsOf(new Uint8Array(little.subarray(2)), 'a.csv'), expected)
    assert.deepEqual(await rowsOf(new Uint8Array(Buffer.from(little).swap16()), 'a.csv'), expected)
  })

  test('Windows-1252', async () => {
    const bytes = Buffer.from('id,name\n1,B\xfcro \x96 \x93x\x94\n', 'latin1')
    assert.deepEqual(await rowsOf(new Uint8Array(bytes), 'a.csv'), expected)
  })

  test('semicolons, tabs and mixed line ends', async () => {
    assert.deepEqual(await rowsOf(csv('a;b\r1;"x;\ny"\r\n2;z\n'), 'a.csv'), [
      [
        ['a', 'b'],
        ['1', 'x;\ny'],
        ['2', 'z'],
      ],
    ])
    assert.deepEqual(await rowsOf(csv('a\tb\n1\t2,3\n'), 'a.tsv'), [
      [
        ['a', 'b'],
        ['1', '2,3'],
      ],
    ])
  })

  test('a quotation mark in the middle of a text is text', async () => {
    assert.deepEqual(await rowsOf(csv('a,b\n5" pipe,x\n'), 'a.csv'), [
      [
        ['a', 'b'],
        ['5" pipe', 'x'],
      ],
    ])
  })

  test('refused: an open quotation mark, with its line', () =>
    refuses(csv('a,b\n1,"x\ny"\n2,"never closed\n3,z\n'), 'a.csv', /on line 4 is never closed/))

  test('refused: more than 300 columns', () => refuses(csv(`${'x,'.repeat(300)}x\n`), 'a.csv', /more than 300 columns/))
  test('refused: more than 50,000 rows, and a row that no spreadsheet could hold', async () => {
    await refuses(csv('x\n'.repeat(50_001)), 'a.csv', /more than 50000 rows/)
    await refuses(csv(`a,b\n"${'x'.repeat(2_000_001)}",y\n`), 'a.csv', /Row 2 is longer/)
  })
  test('refused: an empty file and a file of blanks', async () => {
    await refuses(csv(''), 'a.csv', /empty/)
    await refuses(csv(' \n,,\n'), 'a.csv', /no text/)
  })
  test('refused: more than 100 MB', () => refuses(new Uint8Array(largestFile + 1), 'a.csv', /at most 100 MB/))
  test('refused: what is no table', async () => {
    await refuses(csv('%PDF-1.7 …'), 'a.csv', /PDF/)
    await refuses(csv('<!DOCTYPE html><html>'), 'a.csv', /web page/)
    await refuses(
      new Uint8Array([1, 2, 0, 0, 0, 3, 4, 0, 0, 0, 0, 9, 9, 9, 0, 0, 0, 0, 1, 2]),
      'a.csv',
      /not a text file/,
    )
  })
})

async function workbook(fill: (sheet: excel.Worksheet) => void): Promise<Uint8Array> {
  const book = new excel.Workbook()
  fill(book.addWorksheet('Inventory'))
  return new Uint8Array(await book.xlsx.writeBuffer())
}

describe('workbooks', () => {
  test('texts, numbers, truth values, dates and times, rich text, formula results', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(['plain', 2025, 0.1, true, new Date('2025-09-30'), { richText: [{ text: 'a' }, { text: 'b' }] }])
      sheet.addRow([{ formula: '1+1', result: 2 }, new Date('2025-01-02T03:04:05Z')])
      sheet.getCell('E1').numFmt = 'm/d/yy'
      sheet.getCell('B2').numFmt = 'yyyy-mm-dd h:mm:ss'
    })
    const [sheet] = await readInventoryFile(bytes, 'a.xlsx')
    assert.deepEqual(sheet?.rows, [
      ['plain', '2025', '0.1', 'TRUE', '2025-09-30', 'ab'],
      ['2', '2025-01-02 03:04:05'],
    ])
    assert.deepEqual([...(sheet?.marks ?? [])], [['1:0', 'formula']])
  })

  test('a text shown across rows counts for each of them', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRows([
        ['Bureau', 'x'],
        ['', 'y'],
        ['', 'z'],
      ])
      sheet.mergeCells('A1:A2')
    })
    assert.deepEqual(await rowsOf(bytes, 'a.xlsx'), [
      [
        ['Bureau', 'x'],
        ['Bureau', 'y'],
        ['', 'z'],
      ],
    ])
  })

  test('control signs are written out in shared texts, and row numbers are those of the sheet', async () => {
    const shared = { 'xl/sharedStrings.xml': '<sst><si><t>a_x000D_b</t><rPh><t>no</t></rPh></si></sst>' }
    const bytes = exampleWorkbook(
      '<sheetData><row r="3"><c r="B3" t="s"><v>0</v></c><c t="e"><v>#NAME?</v></c></row></sheetData>',
      shared,
    )
    const [sheet] = await readInventoryFile(bytes, 'a.xlsx')
    assert.deepEqual(sheet?.rows, [['', 'a\rb', '#NAME?']])
    assert.deepEqual(sheet?.rowNumbers, [3])
    assert.deepEqual([...(sheet?.marks ?? [])], [['0:2', 'error']])
  })

  test('refused: locked or old workbooks', () =>
    refuses(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'a.xlsx', /password/))

  test('refused: a damaged workbook', async () => {
    const bytes = await workbook((sheet) => sheet.addRow(['x']))
    await refuses(bytes.slice(0, bytes.length / 2), 'a.xlsx', /damaged/)
    await refuses(exampleWorkbook('<sheetData><row>'), 'a.xlsx', /damaged/)
  })

  test('refused: a workbook that swells when it is unpacked', async () => {
    const bytes = await workbook((sheet) => sheet.addRow(['a'.repeat(30_000_000)]))
    assert.ok(bytes.length < 1_000_000)
    await refuses(bytes, 'a.xlsx', /unpacks to far more/)
  })

  test('refused: a document type, which may define text that grows without end', () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData/></worksheet>'
    return refuses(exampleWorkbook('', { 'xl/worksheets/sheet1.xml': bomb }), 'a.xlsx', /damaged/)
  })

  test('refused: a packed file that is no workbook', () =>
    refuses(exampleZip({ 'a.txt': 'x' }), 'a.xlsx', /no workbook/))

  test('refused: more than 300 columns', () =>
    refuses(
      exampleWorkbook('<sheetData><row r="1"><c r="XFD1" t="str"><v>x</v></c></row></sheetData>'),
      'a.xlsx',
      /more than 300 columns/,
    ))

  test('refused: a name and a content that disagree', async () => {
    await refuses(csv('id,name\n'), 'a.xlsx', /the file is no workbook/)
    await refuses(exampleWorkbook('<sheetData/>'), 'a.csv', /the file is a workbook/)
  })
})
