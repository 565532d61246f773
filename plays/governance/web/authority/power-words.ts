import type { Power } from '../../authority/delegation.ts'

/** A power as a page says it: `Review for privacy`. */
export function powerWords(power: Power): string {
  const words = power.replace('review: ', 'review for ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
