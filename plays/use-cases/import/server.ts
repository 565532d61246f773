import { Readable } from 'node:stream'
import { z } from 'zod'
import { serve, serveUpload, type Routes } from '@pilothouse/platform/http/serve'
import { workOn, type JobWork } from '@pilothouse/platform/jobs/job-work'
import { beginImport } from './begin-import.ts'
import { commitImport } from './committing/commit-import.ts'
import { undoImport } from './committing/undo-import.ts'
import { writeImport } from './committing/write-import.ts'
import * as contract from './contract.ts'
import { findImport, listImports } from './find-import.ts'
import { listImportRows } from './list-import-rows.ts'
import { decideConflict } from './planning/decide-conflict.ts'
import { planImport } from './planning/plan-import.ts'
import { acceptRecodings } from './reading/accept-recodings.ts'
import { checkImport } from './reading/check-import.ts'
import { correctImport } from './reading/correct-import.ts'
import { mendImportCell } from './reading/mend-import-cell.ts'
import { readImport } from './reading/read-import.ts'

/** The doors of imports. */
export function importRoutes(routes: Routes): void {
  serveUpload(routes, contract.beginImport, (context, input, body) =>
    beginImport(context, input, Readable.fromWeb(body)),
  )
  serve(routes, contract.listImports, listImports)
  serve(routes, contract.findImport, findImport)
  serve(routes, contract.listImportRows, listImportRows)
  serve(routes, contract.correctImport, correctImport)
  serve(routes, contract.acceptRecodings, acceptRecodings)
  serve(routes, contract.mendImportCell, mendImportCell)
  serve(routes, contract.checkImport, checkImport)
  serve(routes, contract.planImport, planImport)
  serve(routes, contract.decideConflict, decideConflict)
  serve(routes, contract.commitImport, commitImport)
  serve(routes, contract.undoImport, undoImport)
}

const oneImport = z.object({ id: z.uuid() })

/** The work of imports that takes longer than a request. */
export const importJobs: Readonly<Record<string, JobWork>> = {
  'read inventory file': workOn(oneImport, (context, input, progress) => readImport(context, input, progress.report)),
  'commit inventory import': workOn(oneImport, (context, input, progress) =>
    writeImport(context, input, progress.report),
  ),
}
