import type { ReactNode } from 'react'
import { sayClock } from '../words/say-time.ts'
import type { SaveState } from './autosaver.ts'
import type { Autosave } from './use-autosave.ts'

/** Says where a form that saves itself stands: "Saved at 14:03". */
export function SavedWords({ autosave: { state } }: { readonly autosave: Autosave }): ReactNode {
  return <output className={`saved saved--${state.kind}`}>{wordsFor(state)}</output>
}

function wordsFor(state: SaveState): string {
  switch (state.kind) {
    case 'saved':
      return state.at ? `Saved at ${sayClock(state.at)}` : ''
    case 'unsaved':
      return 'Not saved yet'
    case 'saving':
      return 'Saving…'
    case 'offline':
      return 'Kept in this browser; it is sent when the server answers'
    default:
      return `Kept in this browser, not saved: ${state.words}`
  }
}
