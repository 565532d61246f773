import type { z } from 'zod'
import { usePerson } from '../session/session.tsx'
import type { Kept } from './autosaver.ts'

/** The place in the browser for one person's draft of one thing. A browser that keeps nothing does not stop the work. */
export function keptDraft(personId: string, name: string): Kept {
  const key = `pilothouse draft ${personId} ${name}`
  return {
    read: () => quietly(() => localStorage.getItem(key)) ?? null,
    write: (text) => quietly(() => localStorage.setItem(key, text)),
    clear: () => quietly(() => localStorage.removeItem(key)),
  }
}

function quietly<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

/** What this person typed and the server never got; null when there is none. Begin the form with it. */
export function useKeptDraft<Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema> | null {
  const person = usePerson()
  const text = keptDraft(person.id, name).read()
  if (text === null) return null
  return quietly(() => schema.parse(JSON.parse(text))) ?? null
}
