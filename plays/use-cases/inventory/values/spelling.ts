/** Signs that turn an answer round or leave it open; a text with one of them is never taken for a plain answer. */
const doubt = /[≠¬☐☒✗✘❌✖]|\?[\s"'’”)\]]*$/u

/** Whether the writer marks the answer as open or struck out. */
export function isDoubtful(text: string): boolean {
  return doubt.test(text)
}

/** One kind of space, one kind of letter width; nothing at the ends. */
export function tidy(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim()
}

const otherLetters = /[^\0-\x7f]/

/**
 * Without letters that a wrong character set has left behind, such as the ñ in "Pilot ñ The use case".
 * Short words keep all their letters: a foreign word must not shrink to "no".
 */
function withoutStrayLetters(text: string): string {
  if (!otherLetters.test(text)) return text
  const alone = text.replaceAll(/(?<=\s)(?![A-Za-z])\p{L}+(?=\s)/gu, ' ')
  const long = (alone.match(/[A-Za-z]/g) ?? []).length >= 12
  return long ? alone.replaceAll(/(?![A-Za-z])\p{L}/gu, '') : alone
}

/** Lower-case words alone: what is left when punctuation, hyphens, spaces and case say nothing. */
export function words(text: string): string[] {
  const plain = withoutStrayLetters(tidy(text))
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/[’'`´]/g, '')
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
}

/** The same for every way of writing the same letters and numbers. */
export function spellingKey(text: string): string {
  return words(text).join('')
}

const fillers = new Set('a an the of to in is has have been that this such and by or s'.split(' '))

/** The words that carry the answer; articles and the like may be missing without changing it. */
export function weightyWords(text: string): string[] {
  const all = words(text)
  // "To be" changes a short answer ("to be high-impact"), and nothing in a sentence ("determined not to be high-impact").
  const isSentence = all.length >= 6
  return all.filter((word) => !fillers.has(word) && !(isSentence && word === 'be'))
}
