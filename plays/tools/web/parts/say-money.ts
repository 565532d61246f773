/** Dollars as people read them: `$2.50`, `$18,000`, `$0.0006`. */
export const sayDollars = (usd: number): string =>
  usd.toLocaleString('en-US', {
    style: 'currency',
    currency: 'USD',
    minimumFractionDigits: Number.isInteger(usd) ? 0 : 2,
    maximumFractionDigits: 6,
  })
