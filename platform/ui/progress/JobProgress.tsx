import { useEffect, useEffectEvent, type ReactNode } from 'react'
import { cancelJobEndpoint, findJobEndpoint, followJobEndpoint } from '../../jobs/contract.ts'
import { canCancel, isOver, type Job } from '../../jobs/job.ts'
import { sayFailure } from '../data/say-failure.ts'
import { useSend } from '../data/use-send.ts'
import { useStream } from '../data/use-stream.ts'
import { Notice } from '../page/Notice.tsx'
import { Progress } from './Progress.tsx'

/** Work that runs on the server: how far it is, what it says, and a way to stop it. */
export function JobProgress(props: {
  readonly jobId: string
  /** What is counted: "rows". */
  readonly unit?: string
  /** Called once, when the job is done, failed or cancelled. */
  readonly onOver?: (job: Job) => void
}): ReactNode {
  const { jobId, unit, onOver } = props
  const { data: job, failure } = useStream(followJobEndpoint, { id: jobId })
  const { send, busy } = useSend(cancelJobEndpoint, [findJobEndpoint])
  const over = job !== undefined && isOver(job)
  const tellOver = useEffectEvent(() => job && onOver?.(job))
  useEffect(() => {
    if (over) tellOver()
  }, [over])
  if (failure && !job) return <Notice kind="error">{sayFailure(failure).words}</Notice>
  if (!job) return null
  return (
    <div className="job">
      <Progress label={job.title} done={job.done} total={job.total} {...(unit ? { unit } : {})} />
      <output className="job__words">{stateWords(job)}</output>
      {canCancel(job) && (
        <button
          type="button"
          className="usa-button usa-button--outline"
          disabled={busy}
          onClick={() => void send({ id: jobId })}
        >
          Cancel
        </button>
      )}
    </div>
  )
}

function stateWords(job: Job): string {
  if (!isOver(job) && job.cancelAskedAt !== null) return 'Stopping…'
  if (job.message !== '') return job.message
  return {
    waiting: 'Waiting for its turn',
    running: 'At work',
    done: 'Done',
    failed: 'Failed',
    cancelled: 'Cancelled',
  }[job.state]
}
