import { Status, type StatusShape } from '@pilothouse/platform/ui/Status'
import type { ReactNode } from 'react'
import type { Readiness } from '../../data-sources/questionnaire.ts'

const shapes: Readonly<Record<Readiness, StatusShape>> = {
  ready: 'solid',
  'ready with work': 'half',
  'not ready': 'crossed',
}

/** What a check came to, in word, shape and colour. */
export function ReadinessStatus({ result }: { readonly result: Readiness | null }): ReactNode {
  if (result === null) return <Status shape="hollow">Not checked</Status>
  return <Status shape={shapes[result]}>{result.charAt(0).toUpperCase() + result.slice(1)}</Status>
}
