import { Refusal } from '@pilothouse/platform/refusal'

import type { NumberLook } from './cell-date.ts'
import { numberLook } from './cell-date.ts'
import type { Workbook } from './open-workbook.ts'
import { readXml } from './read-xml.ts'

/** Where each sheet lies, and how its dates are counted. */
export interface WorkbookPlan {
  readonly sheets: readonly { readonly name: string; readonly part: string }[]
  readonly from1904: boolean
}

const nothing = () => undefined

async function readTargets(workbook: Workbook): Promise<Map<string, string>> {
  const targets = new Map<string, string>()
  const open = (name: string, { Id, Target = '' }: Readonly<Record<string, string>>) => {
    if (name === 'Relationship' && Id) targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`)
  }
  await readXml(await workbook.open('xl/_rels/workbook.xml.rels'), { open, text: nothing, close: nothing })
  return targets
}

/** Reads the list of sheets, in the order in which a person sees them. */
export async function readPlan(workbook: Workbook): Promise<WorkbookPlan> {
  if (!workbook.has('xl/workbook.xml'))
    throw new Refusal(
      'invalid',
      'This is a packed file, but no workbook. Save the inventory as XLSX or CSV and try again.',
    )
  const targets = await readTargets(workbook)
  const sheets: { name: string; part: string }[] = []
  let from1904 = false
  const open = (name: string, attributes: Readonly<Record<string, string>>) => {
    if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes['date1904'] ?? '')
    const part = targets.get(attributes['r:id'] ?? '') ?? ''
    if (name === 'sheet' && workbook.has(part)) sheets.push({ name: attributes['name'] ?? '', part })
  }
  await readXml(await workbook.open('xl/workbook.xml'), { open, text: nothing, close: nothing })
  return { sheets, from1904 }
}

/** A text as OOXML stores it: control signs are written _x000D_. */
function plainText(text: string): string {
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

/** Reads the texts that cells point to. Phonetic hints are left out, runs of one text are joined. */
export async function readSharedTexts(workbook: Workbook): Promise<string[]> {
  if (!workbook.has('xl/sharedStrings.xml')) return []
  const texts: string[] = []
  let inText = false
  let inHint = false
  let text = ''
  const open = (name: string) => {
    if (name === 'si') text = ''
    if (name === 't') inText = true
    if (name === 'rPh') inHint = true
  }
  const close = (name: string) => {
    if (name === 't') inText = false
    if (name === 'rPh') inHint = false
    if (name === 'si') texts.push(plainText(text))
  }
  const add = (part: string) => {
    if (inText && !inHint) text += part
  }
  await readXml(await workbook.open('xl/sharedStrings.xml'), { open, text: add, close })
  return texts
}

/** Reads how each cell style shows its numbers. */
export async function readLooks(workbook: Workbook): Promise<NumberLook[]> {
  if (!workbook.has('xl/styles.xml')) return []
  const codes = new Map<number, string>()
  const looks: NumberLook[] = []
  let inCells = false
  const open = (name: string, attributes: Readonly<Record<string, string>>) => {
    const id = Number(attributes['numFmtId'] ?? 0)
    if (name === 'numFmt') codes.set(id, attributes['formatCode'] ?? '')
    if (name === 'cellXfs') inCells = true
    if (name === 'xf' && inCells) looks.push(numberLook(id, codes.get(id)))
  }
  const close = (name: string) => {
    if (name === 'cellXfs') inCells = false
  }
  await readXml(await workbook.open('xl/styles.xml'), { open, text: nothing, close })
  return looks
}
