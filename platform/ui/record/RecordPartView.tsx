import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense, type ReactNode } from 'react'
import { FailureFrame } from '../page/Failed.tsx'
import { Loading } from '../page/Loading.tsx'
import type { RecordPart, RecordPartProps } from '../record-part.ts'

interface Shown extends RecordPartProps {
  readonly part: RecordPart
  /** What is waited for, in words: "the duties". */
  readonly what?: string
}

/** One room's part of the record: its code is loaded now, its failure stays its own. */
export function RecordPartView(shown: Shown): ReactNode {
  return (
    <FailureFrame>
      <Suspense fallback={<Loading what={shown.what ?? 'this part'} />}>
        <Loaded {...shown} />
      </Suspense>
    </FailureFrame>
  )
}

/** The code is kept where waiting cannot lose it: what a component remembers is gone when it has to wait at first. */
function Loaded({ part, useCaseId }: Shown): ReactNode {
  const { data: Content } = useSuspenseQuery({
    queryKey: ['record part', part.key],
    queryFn: () => part.load(),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return <Content useCaseId={useCaseId} />
}
