import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Job } from '@pilothouse/platform/jobs/job'
import { useGo } from '@pilothouse/platform/ui/address'
import { JobProgress } from '@pilothouse/platform/ui/JobProgress'
import { Notice } from '@pilothouse/platform/ui/Notice'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { usePerson } from '@pilothouse/platform/ui/session'
import { useLiveAnswer } from '@pilothouse/platform/ui/use-answer'
import { listPublications, previewPublication } from '../../register/contract.ts'
import type { Publishing } from '../../register/publication/publishing.ts'

/** How far a large publication is, for the person who decided it; who decided it, for everybody else. */
export function PublishingUnderWay({ publishing }: { readonly publishing: Publishing }): ReactNode {
  const { id } = usePerson()
  return publishing.byId === id ? <Mine jobId={publishing.jobId} /> : <Theirs publishing={publishing} />
}

function Mine({ jobId }: { readonly jobId: string }): ReactNode {
  const client = useQueryClient()
  const go = useGo()
  const finish = async ({ state }: Job): Promise<void> => {
    await Promise.all(
      [listPublications, previewPublication].map(({ path }) => client.invalidateQueries({ queryKey: [path] })),
    )
    if (state === 'done') go('/use-cases/register/publications')
  }
  return (
    <>
      <p>
        Your publication is being carried out: all of it, or nothing. You may leave this page; it goes on, and you find
        it here or under the publications when you come back.
      </p>
      <JobProgress jobId={jobId} unit="uses" onOver={(job) => void finish(job)} />
    </>
  )
}

const PAUSE = 2000

function Theirs({ publishing }: { readonly publishing: Publishing }): ReactNode {
  useLiveAnswer(listPublications, {}, { every: () => PAUSE })
  return (
    <Notice kind="info">
      {publishing.byName} is publishing the register since <PlainTime at={publishing.at} />. When that is done, this
      page shows what is left to publish.
    </Notice>
  )
}

/** Why the last publication that somebody decided came to nothing. */
export const NotCarriedOut = ({ publishing }: { readonly publishing: Publishing }): ReactNode => (
  <Notice kind="error">
    Nothing was published of what {publishing.byName} decided, <PlainTime at={publishing.at} />. {publishing.message}{' '}
    What publishing would change now is below.
  </Notice>
)
