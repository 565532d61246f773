import { z } from 'zod'
import { endpoint, streamed } from '../http/endpoint.ts'
import { Job, JobState } from './job.ts'
import { mayReadEveryJob, mayUseJobs } from './permissions.ts'
import { RecurringWork } from './recurring/recurring-work.ts'

const oneJob = z.object({ id: z.uuid() })

/** Lists my jobs, or everybody's for those who may. */
export const listJobsEndpoint = endpoint({
  method: 'GET',
  path: '/api/jobs',
  summary: 'Lists my jobs, newest first. An administrator or auditor may ask for everyone’s.',
  allows: mayUseJobs,
  input: z.object({
    everyone: z.stringbool().default(false),
    state: JobState.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.object({ jobs: z.array(Job) }),
})

/** What is done by the clock. */
export const listRecurringWorkEndpoint = endpoint({
  method: 'GET',
  path: '/api/jobs/recurring',
  summary: 'Lists what the installation does by the clock: when, how it went last, and when it is next.',
  allows: mayReadEveryJob,
  input: z.object({}),
  output: z.object({ work: z.array(RecurringWork) }),
})

/** One job with its progress. */
export const findJobEndpoint = endpoint({
  method: 'GET',
  path: '/api/jobs/:id',
  summary: 'Shows one job and how far it is.',
  allows: mayUseJobs,
  input: oneJob,
  output: Job,
})

/** The same as it goes on. */
export const followJobEndpoint = streamed({
  method: 'GET',
  path: '/api/jobs/:id/progress',
  summary: 'Follows one job as server-sent events, until it is over.',
  allows: mayUseJobs,
  input: oneJob,
  output: Job,
})

/** Stops a job. */
export const cancelJobEndpoint = endpoint({
  method: 'POST',
  path: '/api/jobs/:id/cancel',
  summary: 'Cancels a waiting job, or asks a running one to stop.',
  allows: mayUseJobs,
  input: oneJob,
  output: Job,
})

/** Runs an ended job again. */
export const retryJobEndpoint = endpoint({
  method: 'POST',
  path: '/api/jobs/:id/retry',
  summary: 'Runs a failed or cancelled job again.',
  allows: mayUseJobs,
  input: oneJob,
  output: Job,
})
