import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

/** What a character becomes that no font at hand can show. The template says so when it occurs. */
const UNPRINTABLE = '\uFFFD'

/** How often unprintable characters are looked for before the document counts as a fault of ours. */
const ATTEMPTS = 5

/**
 * Sets a typst document as a tagged PDF/UA-1. `data` reaches the template as one JSON input, so that no text in it
 * can ever be markup or code; the template has no folder to read files from. PDF/UA forbids characters without a
 * glyph: they are replaced.
 */
export function typeset(template: string, data: object): Uint8Array<ArrayBuffer> {
  let input = JSON.stringify(data)
  for (let attempt = 1; ; attempt += 1) {
    try {
      return setPdf(template, input)
    } catch (error) {
      const missing = unprintableIn(error)
      if (missing.length === 0 || attempt === ATTEMPTS) throw error
      for (const text of missing) input = input.replaceAll(text, UNPRINTABLE)
    }
  }
}

function setPdf(template: string, data: string): Uint8Array<ArrayBuffer> {
  const compiler = NodeCompiler.create()
  const compiled = compiler.compile({ mainFileContent: template, inputs: { data } })
  if (!compiled.result)
    throw new Error(`The document cannot be set: ${JSON.stringify(compiled.takeError()?.shortDiagnostics)}`)
  return new Uint8Array(compiler.pdf(compiled.result, { pdfStandard: 'ua-1', pdfTags: true }))
}

/** The texts that the compiler says it has no glyph for, the longest first. */
function unprintableIn(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return []
  const texts = [...error.message.matchAll(/the text `\\*"(.+?)\\*"` could not be displayed/gsu)].map(([, text = '']) =>
    text.replaceAll(/\\+u\{([0-9a-f]+)\}/gu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))),
  )
  return [...new Set(texts)].toSorted((one, other) => other.length - one.length)
}
