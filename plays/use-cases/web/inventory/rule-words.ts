/** A rule's name as words: `blank-required` → `Blank required`. */
export function ruleName(rule: string): string {
  const words = rule.replaceAll('-', ' ')
  return (words.charAt(0).toUpperCase() + words.slice(1)).replace(/^Id\b/, 'ID')
}

/** How much a finding matters, in a word and a shape. */
export const severityWords = {
  error: { words: 'Error', shape: 'crossed' },
  warning: { words: 'Warning', shape: 'half' },
  advice: { words: 'Advice', shape: 'hollow' },
} as const
