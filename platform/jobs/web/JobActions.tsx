import type { ReactNode } from 'react'
import { useSend } from '../../ui/data/use-send.ts'
import { FailureNotice } from '../../ui/page/FailureNotice.tsx'
import { usePerson } from '../../ui/session/session.tsx'
import { cancelJobEndpoint, listJobsEndpoint, retryJobEndpoint } from '../contract.ts'
import { canCancel, canRetry, type Job } from '../job.ts'
import { mayManageEveryJob } from '../permissions.ts'

/** What may be done with a job: stop it, or run it again. */
export function JobActions({ job }: { readonly job: Job }): ReactNode {
  const person = usePerson()
  const cancel = useSend(cancelJobEndpoint, [listJobsEndpoint])
  const retry = useSend(retryJobEndpoint, [listJobsEndpoint])
  if (job.askedBy !== person.id && !mayManageEveryJob(person)) return null
  const failure = cancel.failure ?? retry.failure
  return (
    <>
      {canCancel(job) && (
        <button
          type="button"
          className="usa-button usa-button--unstyled"
          disabled={cancel.busy}
          onClick={() => void cancel.send({ id: job.id }).catch(() => {})}
        >
          Cancel<span className="usa-sr-only"> {job.title}</span>
        </button>
      )}
      {canRetry(job) && (
        <button
          type="button"
          className="usa-button usa-button--unstyled"
          disabled={retry.busy}
          onClick={() => void retry.send({ id: job.id }).catch(() => {})}
        >
          Run again<span className="usa-sr-only">: {job.title}</span>
        </button>
      )}
      <FailureNotice failure={failure} quiet />
    </>
  )
}
