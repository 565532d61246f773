const letter = /^\s*[([]?([A-Za-z1|])\s*(?:[)\].:]|[-–—]\s)\s*/u

/** What an answer says beside its letters: "b)  b) Pilot" says "Pilot" under b, twice. */
export interface LetteredAnswer {
  readonly letters: readonly string[]
  readonly rest: string
}

/** Takes the letters of a list ("a)", "(A)", "a.") off the front of an answer. */
export function readLetters(text: string): LetteredAnswer {
  const letters: string[] = []
  let rest = text
  for (let found = letter.exec(rest); found && letters.length < 4; found = letter.exec(rest)) {
    letters.push((found[1] ?? '').toLowerCase())
    rest = rest.slice(found[0].length)
  }
  return { letters, rest: rest.trim() }
}

/** The letter that OMB gives a selection; none where its list has no letters. */
export function letterOf(selection: string): string | undefined {
  return /^([a-z])\)/.exec(selection)?.[1]
}

const lookAlike = new Set(['i', 'l', '1', '|'])

/** Whether the letters agree with the selection. i, l and 1 look alike and stand for each other. */
export function lettersAgree(letters: readonly string[], selection: string): boolean {
  const own = letterOf(selection)
  if (own === undefined) return true
  return letters.every((given) => given === own || (lookAlike.has(given) && lookAlike.has(own)))
}
