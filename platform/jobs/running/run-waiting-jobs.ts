import type { JobSettings } from './job-work.ts'
import { takeUndispatched } from './job-run.store.ts'
import { runJob } from './run-job.ts'

/** Runs every waiting job here and now, one after the other, each once. For commands without a server, and for tests. */
export async function runWaitingJobs(settings: JobSettings): Promise<void> {
  for (
    let ids = await takeUndispatched(settings.world.db);
    ids.length > 0;
    ids = await takeUndispatched(settings.world.db)
  ) {
    for (const id of ids) await runJob(settings, { id, last: true, stopping: new AbortController().signal })
  }
}
