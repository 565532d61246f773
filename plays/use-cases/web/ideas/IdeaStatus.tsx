import { Status, type StatusShape } from '@pilothouse/platform/ui/Status'
import type { ReactNode } from 'react'
import type { IdeaState } from '../../ideas/idea.ts'

const shapes: Readonly<Record<IdeaState, StatusShape>> = {
  open: 'hollow',
  'taken up': 'solid',
  joined: 'half',
  closed: 'crossed',
}

/** What became of an idea, in word and shape. */
export function IdeaStatus({ state }: { readonly state: IdeaState }): ReactNode {
  return <Status shape={shapes[state]}>{state.charAt(0).toUpperCase() + state.slice(1)}</Status>
}
