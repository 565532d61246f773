import { serveStream } from '../http/serve-stream.ts'
import { serve, type Routes } from '../http/serve.ts'
import { cancelJob } from './cancel-job.ts'
import {
  cancelJobEndpoint,
  findJobEndpoint,
  followJobEndpoint,
  listJobsEndpoint,
  listRecurringWorkEndpoint,
  retryJobEndpoint,
} from './contract.ts'
import { findJob } from './find-job.ts'
import { followJob } from './follow-job.ts'
import { listJobs } from './list-jobs.ts'
import { listRecurringWork } from './recurring/list-recurring-work.ts'
import { retryJob } from './retry-job.ts'

/** Hangs the doors of jobs. */
export function jobRoutes(routes: Routes): void {
  serve(routes, listJobsEndpoint, listJobs)
  serve(routes, listRecurringWorkEndpoint, listRecurringWork)
  serve(routes, findJobEndpoint, findJob)
  serveStream(routes, followJobEndpoint, followJob)
  serve(routes, cancelJobEndpoint, cancelJob)
  serve(routes, retryJobEndpoint, retryJob)
}
