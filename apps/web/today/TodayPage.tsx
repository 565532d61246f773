import { EmptyState } from '@pilothouse/platform/ui/EmptyState'
import { Loading } from '@pilothouse/platform/ui/Loading'
import { Page } from '@pilothouse/platform/ui/Page'
import { usePerson } from '@pilothouse/platform/ui/session'
import { Suspense, type ReactNode } from 'react'
import { todayPanels } from '../rooms.ts'
import { Panel } from './Panel.tsx'

/** Home: what waits for me and what changed, as each room tells it. */
export function TodayPage(): ReactNode {
  const person = usePerson()
  const panels = todayPanels.filter(({ allows }) => allows(person)).toSorted((one, other) => one.order - other.order)
  return (
    <Page title="Today" purpose="What waits for you, and what changed in your agency.">
      {panels.length === 0 && (
        <EmptyState title="Nothing waits for you">When something needs you, it appears here.</EmptyState>
      )}
      <Suspense fallback={<Loading what="what waits for you" />}>
        {panels.map((panel) => (
          <Panel key={panel.title} panel={panel} given={{}} />
        ))}
      </Suspense>
    </Page>
  )
}
