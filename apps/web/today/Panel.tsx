import type { RoomPanel } from '@pilothouse/platform/ui/room-page'
import { FailureFrame } from '@pilothouse/platform/ui/Failed'
import { Loading } from '@pilothouse/platform/ui/Loading'
import { Section } from '@pilothouse/platform/ui/Section'
import { lazy, Suspense, useState, type ReactNode } from 'react'

/** One room's part of a page of the shell; its failure stays its own. */
export function Panel<Props extends object>({
  panel,
  given,
}: {
  readonly panel: RoomPanel<Props>
  readonly given: Props
}): ReactNode {
  const [Content] = useState(() => lazy(async () => ({ default: await panel.load() })))
  return (
    <Section title={panel.title}>
      <FailureFrame>
        <Suspense fallback={<Loading what={panel.title.toLowerCase()} />}>
          <Content {...given} />
        </Suspense>
      </FailureFrame>
    </Section>
  )
}
