import { Refusal } from '@pilothouse/platform/refusal'

/** The words of a refusal; null when there is none. For pages that say beforehand what is not possible. */
export async function wordsOfRefusal(asked: Promise<unknown>): Promise<string | null> {
  try {
    await asked
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
}
