import { beat, type HeldJob } from './job-run.store.ts'
import type { JobSettings, Progress, Step } from './job-work.ts'
import { Cancelled } from './stop-reasons.ts'

const BEAT_MILLISECONDS = 1000
const WRITE_MILLISECONDS = 200

/** Progress that writes at most five times a second, and once a second asks whether to stop. `close` writes what is left. */
export function openProgress(
  settings: JobSettings,
  job: HeldJob,
  stopping: AbortSignal,
): Progress & { close: () => Promise<void> } {
  const ours = new AbortController()
  const signal = AbortSignal.any([ours.signal, stopping])
  let pending: Step = {}
  let writtenAt = 0
  const write = async (): Promise<void> => {
    const step = pending
    pending = {}
    writtenAt = Date.now()
    const heard = await beat(settings.world.db, job, step)
    if (heard === 'cancel') ours.abort(new Cancelled('Cancelled'))
    if (heard === 'lost') ours.abort(new Error('Another runner has this job'))
  }
  const beating = setInterval(() => {
    write().catch((error: unknown) =>
      settings.log.warn({ err: error, jobId: job.id }, 'a job could not write its progress'),
    )
  }, BEAT_MILLISECONDS)
  return {
    jobId: job.id,
    signal,
    report: async (step) => {
      signal.throwIfAborted()
      pending = { ...pending, ...step }
      if (Date.now() - writtenAt >= WRITE_MILLISECONDS) await write()
      signal.throwIfAborted()
    },
    close: async () => {
      clearInterval(beating)
      if (Object.keys(pending).length > 0 && !signal.aborted) await write()
    },
  }
}
