import { DefinitionList } from '@pilothouse/platform/ui/DefinitionList'
import type { ReactNode } from 'react'

/** What stands in columns of a file that OMB does not have, as reported. */
export function OtherColumns({ extras }: { readonly extras: Readonly<Record<string, string>> }): ReactNode {
  return <DefinitionList items={Object.entries(extras).map(([heading, text]) => ({ term: heading, value: text }))} />
}
