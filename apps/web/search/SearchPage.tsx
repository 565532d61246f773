import { useAddress } from '@pilothouse/platform/ui/address'
import { EmptyState } from '@pilothouse/platform/ui/EmptyState'
import { Loading } from '@pilothouse/platform/ui/Loading'
import { Page } from '@pilothouse/platform/ui/Page'
import { usePerson } from '@pilothouse/platform/ui/session'
import { Suspense, type ReactNode } from 'react'
import { z } from 'zod'
import { finders } from '../rooms.ts'
import { Panel } from '../today/Panel.tsx'

const SearchAddress = z.object({ words: z.string().trim().default('') })

/** What every room finds for the words in the search field. */
export function SearchPage(): ReactNode {
  const person = usePerson()
  const [{ words }] = useAddress(SearchAddress)
  const open = finders.filter(({ allows }) => allows(person)).toSorted((one, other) => one.order - other.order)
  if (words === '') {
    return (
      <Page title="Search">
        <EmptyState title="Nothing to look for yet">
          Type some words into the field above. The slash key takes you there.
        </EmptyState>
      </Page>
    )
  }
  return (
    <Page title={`Search: ${words}`} purpose="Only what you may read is searched.">
      <Suspense fallback={<Loading what="what was found" />}>
        {open.map((finder) => (
          <Panel key={`${finder.title} ${words}`} panel={finder} given={{ words }} />
        ))}
      </Suspense>
    </Page>
  )
}
