import { useEffect, useState, useSyncExternalStore } from 'react'
import { usePerson } from '../session/session.tsx'
import { Autosaver, type SaveState } from './autosaver.ts'
import { keptDraft } from './kept-draft.ts'

/** What `useAutosave` is told. */
export interface AutosaveOptions<Value> {
  /** Names the draft among this person's: `pilot proposal ID`. */
  readonly name: string
  /** What the server has. */
  readonly saved: Value
  /** What the form shows; equal to `saved`, or to what `useKeptDraft` brought back. */
  readonly value: Value
  readonly save: (value: Value) => Promise<unknown>
}

/** A form that saves itself: after a pause, when the network comes back, and when the page is left. */
export interface Autosave {
  readonly state: SaveState
  /** Saves at once, for a button that goes on. */
  readonly flush: () => Promise<void>
}

/** Saves a form as it is typed. `<SavedWords autosave={autosave} />` says where it stands. */
export function useAutosave<Value>({ name, saved, value, save }: AutosaveOptions<Value>): Autosave {
  const person = usePerson()
  const [saver] = useState(() => new Autosaver(saved, keptDraft(person.id, name)))
  const state = useSyncExternalStore(saver.subscribe, saver.state)
  useEffect(() => saver.change(value, save))
  useEffect(() => {
    const flush = (): void => void saver.flush()
    window.addEventListener('online', flush)
    document.addEventListener('visibilitychange', flush)
    return () => {
      window.removeEventListener('online', flush)
      document.removeEventListener('visibilitychange', flush)
      flush()
    }
  }, [saver])
  return { state, flush: saver.flush }
}
