const figures = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 })

/** A number of bytes in the largest unit that fits: `2.4 MB`. */
export function saySize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  if (bytes < 1_000_000) return `${figures.format(bytes / 1000)} kB`
  return `${figures.format(bytes / 1_000_000)} MB`
}
