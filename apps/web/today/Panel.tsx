import type { RoomPanel } from '@pilothouse/platform/ui/room-page'
import { FailureFrame } from '@pilothouse/platform/ui/Failed'
import { Section } from '@pilothouse/platform/ui/Section'
import { lazy, useState, type ReactNode } from 'react'

/** One room's part of a page of the shell; its failure stays its own. The page waits for all, so that none is pushed down by another. */
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
        <Content {...given} />
      </FailureFrame>
    </Section>
  )
}
