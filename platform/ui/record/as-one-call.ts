/** Asks about one id. */
export type AskLight<Answer> = (id: string) => Promise<Answer>

/** Gathers what is asked in the same moment into one call for all ids; an id without an answer gets `otherwise`. */
export function asOneCall<Answer>(
  read: (ids: readonly string[]) => Promise<ReadonlyMap<string, Answer>>,
  otherwise: Answer,
): AskLight<Answer> {
  let gathering: { readonly ids: Set<string>; readonly answers: Promise<ReadonlyMap<string, Answer>> } | null = null
  const begin = () => {
    const ids = new Set<string>()
    const answers = Promise.resolve().then(() => {
      gathering = null
      return read([...ids])
    })
    return { ids, answers }
  }
  return async (id) => {
    gathering ??= begin()
    gathering.ids.add(id)
    return (await gathering.answers).get(id) ?? otherwise
  }
}
