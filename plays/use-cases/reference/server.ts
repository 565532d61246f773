import { z } from 'zod'
import { serve, serveUpload, type Routes } from '@pilothouse/platform/http/serve'
import { workOn, type JobWork } from '@pilothouse/platform/jobs/job-work'
import * as contract from './contract.ts'
import { findSimilar } from './find-similar.ts'
import { importReference } from './import-reference.ts'
import { indexProgramme } from './index-programme.ts'
import { listReferences, openReferenceUse } from './list-references.ts'
import { readReference } from './read-reference.ts'
import { retireReference } from './retire-reference.ts'

/** The doors of the reference library. */
export function referenceRoutes(routes: Routes): void {
  serve(routes, contract.findSimilar, findSimilar)
  serve(routes, contract.listReferences, listReferences)
  serveUpload(routes, contract.importReference, importReference)
  serve(routes, contract.retireReference, retireReference)
  serve(routes, contract.openReferenceUse, openReferenceUse)
}

/** The background work of the reference library. */
export const referenceJobs: Readonly<Record<string, JobWork>> = {
  'read reference inventory': workOn(z.object({ id: z.uuid() }), readReference),
  'index programme': workOn(z.object({}), indexProgramme),
}
