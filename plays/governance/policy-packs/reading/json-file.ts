import {
  createScanner,
  findNodeAtLocation,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser'
import { sayPath, type Fault, type PackFault, type Path } from './pack-fault.ts'

const DEEPEST = 64

/** A JSON text that was read, with the line of every value; or what is wrong with the text itself. */
export type JsonFile =
  | { readonly kind: 'read'; readonly value: unknown; readonly root: Node }
  | { readonly kind: 'refused'; readonly faults: PackFault[] }

/** Reads a JSON text without its comments, trailing commas or second thoughts: a key that stands twice is a fault. */
export function readJsonFile(text: string): JsonFile {
  const deep = tooDeepAt(text)
  if (deep !== null)
    return refused([{ line: lineAt(text, deep), path: '', because: `The file nests deeper than ${DEEPEST} levels.` }])
  const errors: ParseError[] = []
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false })
  if (!root || errors.length > 0) return refused(errors.slice(0, 1).map((error) => sayError(text, error)))
  const faults = [...keysTwice(text, root, []), ...unkeepable(text, root)]
  if (faults.length > 0) return refused(faults)
  return readValue(text, root)
}

function readValue(text: string, root: Node): JsonFile {
  try {
    return { kind: 'read', value: JSON.parse(text), root }
  } catch {
    return refused([{ line: 1, path: '', because: 'The file is not JSON. Save it as JSON, then try again.' }])
  }
}

/** The fault at its line. What is missing is shown at the line of what it is missing from. */
export const atLine = (text: string, root: Node, { path, because }: Fault): PackFault => ({
  line: lineAt(text, offsetOf(root, path)),
  path: sayPath(path),
  because,
})

function offsetOf(root: Node, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length))
    if (node) return (node.parent?.type === 'property' ? node.parent : node).offset
  }
  return root.offset
}

const refused = (faults: PackFault[]): JsonFile => ({
  kind: 'refused',
  faults:
    faults.length > 0
      ? faults
      : [{ line: 1, path: '', because: 'The file is empty. Choose the file of a policy pack.' }],
})

function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1
  return line
}

const sayError = (text: string, { error, offset }: ParseError): PackFault => ({
  line: lineAt(text, offset),
  path: '',
  because: errorWords[printParseErrorCode(error)] ?? 'The text is not JSON here.',
})

const errorWords: Readonly<Record<string, string>> = {
  InvalidSymbol: 'This word is not JSON. Texts stand in double quotes.',
  InvalidNumberFormat: 'This is not a number.',
  PropertyNameExpected: 'A name in double quotes is missing here, or a comma is too many.',
  ValueExpected: 'A value is missing here, or a comma is too many.',
  ColonExpected: 'A colon is missing here.',
  CommaExpected: 'A comma is missing here.',
  CloseBraceExpected: 'A closing brace } is missing.',
  CloseBracketExpected: 'A closing bracket ] is missing.',
  EndOfFileExpected: 'The file goes on after its end. Take off what follows.',
  InvalidCommentToken: 'JSON has no comments. Take this one out.',
  UnexpectedEndOfString: 'A closing double quote is missing.',
  InvalidCharacter: 'This character does not belong in JSON. In a text, write it as an escape.',
  InvalidEscapeCharacter: 'This escape is not JSON.',
}

function keysTwice(text: string, node: Node, path: Path): PackFault[] {
  const seen = new Set<string>()
  return (node.children ?? []).flatMap((child, at) => {
    if (node.type === 'array') return keysTwice(text, child, [...path, at])
    const [key, value] = child.children ?? []
    const name = String(key?.value)
    const inside = value ? keysTwice(text, value, [...path, name]) : []
    if (!seen.has(name)) {
      seen.add(name)
      return inside
    }
    const because = `“${name}” stands twice in the same object. Keep one.`
    return [{ line: lineAt(text, child.offset), path: sayPath([...path, name]), because }, ...inside]
  })
}

/** Texts that the database could not keep: a zero byte, half a character. */
function unkeepable(text: string, node: Node): PackFault[] {
  const value: unknown = node.value
  const because = 'This text holds a character that cannot be kept. Type it anew.'
  const own = typeof value === 'string' && (value.includes('\0') || !value.isWellFormed())
  const inside = (node.children ?? []).flatMap((child) => unkeepable(text, child))
  return own ? [{ line: lineAt(text, node.offset), path: '', because }, ...inside] : inside
}

const OPEN = new Set(['{', '['])
const CLOSE = new Set(['}', ']'])

/** The scanner does not recurse, so this holds for any file; what comes after it may recurse safely. */
function tooDeepAt(text: string): number | null {
  const scanner = createScanner(text, true)
  let depth = 0
  for (let at = 0; at < text.length; at = scanner.getPosition()) {
    scanner.scan()
    const token = scanner.getTokenLength() === 1 ? text.charAt(scanner.getTokenOffset()) : ''
    if (OPEN.has(token)) depth += 1
    if (CLOSE.has(token)) depth -= 1
    if (depth > DEEPEST) return scanner.getTokenOffset()
  }
  return null
}
