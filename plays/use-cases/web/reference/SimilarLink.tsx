import { Link } from '@pilothouse/platform/ui/Link'
import type { ReactNode } from 'react'
import type { SimilarUse } from '../../reference/similar-use.ts'

/** The way to a similar use: our own, a colleague's idea, or one of the library. */
export function SimilarLink({ use }: { readonly use: Pick<SimilarUse, 'id' | 'kind' | 'title'> }): ReactNode {
  return <Link to={pathOf(use)}>{use.title}</Link>
}

function pathOf({ kind, id }: Pick<SimilarUse, 'id' | 'kind'>): string {
  if (kind === 'reference') return `/use-cases/reference/uses/${id}`
  return kind === 'idea' ? `/use-cases/ideas/${id}` : `/use-cases/portfolio/${id}`
}
