import { Status, type StatusShape } from '@pilothouse/platform/ui/Status'
import type { ReactNode } from 'react'
import type { Stage } from '../../portfolio/stages/stage.ts'

const shapes: Readonly<Record<Stage, StatusShape>> = {
  idea: 'hollow',
  'pre-deployment': 'hollow',
  pilot: 'half',
  deployed: 'solid',
  retired: 'crossed',
}

/** The stage of a use case, in word and shape. */
export function StageMark({ stage }: { readonly stage: Stage | null }): ReactNode {
  if (stage === null) return <Status shape="hollow">Stage not reported</Status>
  return <Status shape={shapes[stage]}>{stage.charAt(0).toUpperCase() + stage.slice(1)}</Status>
}
