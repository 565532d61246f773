import type { RoomPanel } from '@pilothouse/platform/ui/room-page'
import { FailureFrame } from '@pilothouse/platform/ui/Failed'
import { Section } from '@pilothouse/platform/ui/Section'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'

interface Shown<Props extends object> {
  readonly panel: RoomPanel<Props>
  readonly given: Props
}

/** One room's part of a page of the shell; its failure stays its own. The page waits for all, so that none is pushed down by another. */
export function Panel<Props extends object>(shown: Shown<Props>): ReactNode {
  return (
    <Section title={shown.panel.title}>
      <FailureFrame>
        <Loaded {...shown} />
      </FailureFrame>
    </Section>
  )
}

/** The part is kept where waiting cannot lose it: what a component remembers is gone when it has to wait at first. */
function Loaded<Props extends object>({ panel, given }: Shown<Props>): ReactNode {
  const { data: Content } = useSuspenseQuery({
    queryKey: ['panel', panel.title, panel.order],
    queryFn: () => panel.load(),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return <Content {...given} />
}
