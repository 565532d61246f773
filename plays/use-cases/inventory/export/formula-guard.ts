const mark = "' "
const start = /^[=+\-@\t\r\n＝＋－＠]/u
const bullet = /^[-+]\s+\p{L}/u
const formulaInside = /[|!=]|[\p{L}\p{N}_.]\(|\(\s*"|^[-+]\s+[\p{L}\p{N}_.]+\s*\(/u

/** Whether a spreadsheet might run the text. A bullet ("- Saves time") is prose and is left alone. */
function wouldRun(text: string): boolean {
  return start.test(text) && !(bullet.test(text) && !formulaInside.test(text))
}

function isGuarded(text: string): boolean {
  let rest = text
  while (rest.startsWith(mark)) rest = rest.slice(mark.length)
  return rest !== text && wouldRun(rest)
}

/**
 * The text as it may stand in a CSV file that a spreadsheet opens. What a spreadsheet would take for a formula gets an
 * apostrophe and a space in front; a text that already has them there gets them once more, so that `unguarded` gives
 * back every text exactly.
 */
export function guarded(text: string): string {
  return wouldRun(text) || isGuarded(text) ? mark + text : text
}

/** The text before it was guarded; any other text unchanged. */
export function unguarded(text: string): string {
  return isGuarded(text) ? text.slice(mark.length) : text
}
