const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

function monthNumber(name: string): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1
}

function fullYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) - (Number(year) > 69 ? 100 : 0) : Number(year)
}

const readers: [RegExp, (parts: readonly string[]) => [number, number, number]][] = [
  [/^(\d{4})$/, ([, year = '']) => [Number(year), 1, 1]],
  [
    /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:[ T].*)?$/,
    ([, year = '', month = '', day = '1']) => [Number(year), Number(month), Number(day)],
  ],
  [/^(\d{1,2})\/(\d{4})$/, ([, month = '', year = '']) => [Number(year), Number(month), 1]],
  [
    /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})(?: .*)?$/,
    ([, month = '', day = '', year = '']) => [fullYear(year), Number(month), Number(day)],
  ],
  [/^([A-Za-z]{3,9})\.?[- ,]+(\d{2}|\d{4})$/, ([, month = '', year = '']) => [fullYear(year), monthNumber(month), 1]],
  [
    /^([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/,
    ([, month = '', day = '', year = '']) => [Number(year), monthNumber(month), Number(day)],
  ],
]

/** The day, or the first day of the month or year, that a text names, as yyyy-mm-dd; undefined when it names none. */
export function readDate(text: string): string | undefined {
  for (const [form, read] of readers) {
    const parts = form.exec(text.trim())
    if (!parts) continue
    const [year, month, day] = read(parts)
    const date = new Date(Date.UTC(year, month - 1, day))
    const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    return isReal ? date.toISOString().slice(0, 10) : undefined
  }
  return undefined
}
