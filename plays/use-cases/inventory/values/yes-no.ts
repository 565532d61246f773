const hedge =
  /\b(maybe|perhaps|unknown|unsure|unclear|undetermined|tbd|tba|pending|partial(ly)?|partly|possibl[ey]|potential(ly)?|sometimes|depend(s|ing)?|not (sure|yet|certain|applicable)|n\/?a|planned|expected|once|until|unless|will be|in[- ]progress|to be determined|if|except|but|however|although)\b/i

/** "Yes - system logs may hold names": a plain yes or no with its explanation; none when the explanation takes it back. */
export function plainYesNo(text: string): 'Yes' | 'No' | undefined {
  const [, said = '', why = ''] = /^\W*(yes|no)\s*(?:[-–—,;:.(]|\s[ñ]\s)\s*(\S.*)$/isu.exec(text) ?? []
  if (said === '' || hedge.test(why)) return undefined
  const answer = said.toLowerCase() === 'yes' ? 'Yes' : 'No'
  const opposite = answer === 'Yes' ? /\b(no|not|none|never|without)\b/i : /\byes\b/i
  return opposite.test(why) ? undefined : answer
}
