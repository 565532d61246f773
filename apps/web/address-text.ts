/** Reads `?stage=pilot&stage=deployed&page=2` as text; a page's schema makes numbers and lists of it. */
export function parseAddress(text: string): Record<string, string | string[]> {
  const query = new URLSearchParams(text)
  const names = new Set(query.keys())
  return Object.fromEntries([...names].map((name) => [name, oneOrAll(query.getAll(name))]))
}

const oneOrAll = (values: string[]): string | string[] => (values.length === 1 ? values.join('') : values)

/** Writes values into an address; what is empty stays out, so that the plain view has the plain address. */
export function writeAddress(values: Record<string, unknown>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined && item !== null && item !== '') query.append(name, String(item))
    }
  }
  const text = query.toString()
  return text && `?${text}`
}
