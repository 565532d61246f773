/** The agency's words and what each means. */
export type Glossary = ReadonlyMap<string, string>

/** Fetches the glossary; it is not part of the first page. */
export async function loadGlossary(): Promise<Glossary> {
  const { default: text } = await import('../../../GLOSSARY.md?raw')
  return readGlossary(text)
}

/** Reads the tables of GLOSSARY.md: `| **word** | What it means. |` */
export function readGlossary(text: string): Glossary {
  const lines = text.matchAll(/^\|\s*\*\*(.+?)\*\*\s*\|\s*(.+?)\s*\|\s*$/gm)
  return new Map([...lines].map(([, word = '', means = '']) => [word.toLowerCase(), means.replaceAll(/[`*]/g, '')]))
}
