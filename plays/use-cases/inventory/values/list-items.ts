import { z } from 'zod'

function fromJson(text: string): string[] | undefined {
  try {
    return z.array(z.string()).parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

const escapes = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
])

/** Python's way of writing a list of texts: ['one', "two"]. */
function fromPython(text: string): string[] | undefined {
  const item = /\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")\s*(,|$)/gsy
  const inside = text.slice(1, -1)
  const items: string[] = []
  while (item.lastIndex < inside.trimEnd().length) {
    const found = item.exec(inside)
    if (!found) return undefined
    items.push((found[1] ?? found[2] ?? '').replaceAll(/\\(.)/gs, (_, sign: string) => escapes.get(sign) ?? sign))
  }
  return items
}

/** The items of a list written as JSON or as Python writes lists; undefined when the text is no such list. */
export function bracketedItems(text: string): string[] | undefined {
  const trimmed = text.trim()
  if (!/^\[.*\]$/s.test(trimmed)) return undefined
  return fromJson(trimmed) ?? fromPython(trimmed)
}

const separators = [/\s*[;|\n•]\s*/u, /\s*[;,|\n•]\s*/u, /(?:[;,|\n•]|\s)\s*(?=[([]?[A-La-l]\))/u, /[;,|\n•\s]+/u]

/** The ways in which a text may be divided into answers, the most cautious first. */
export function readingsAsList(text: string): string[][] {
  const bracketed = bracketedItems(text)
  if (bracketed) return [bracketed]
  return separators.map((separator) => text.split(separator).filter((item) => item.trim() !== ''))
}
