import type { ReactNode } from 'react'
import { labelOfCategory } from '../../catalogue/data-category.ts'

/** Categories of data in words; says so when there are none. */
export function Categories({
  ids,
  none = 'None',
}: {
  readonly ids: readonly string[]
  readonly none?: string
}): ReactNode {
  return <>{ids.length === 0 ? none : ids.map(labelOfCategory).join(', ')}</>
}
