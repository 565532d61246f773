import { servePageStyle, type PublicSite } from '@pilothouse/platform/http/page'
import { serve, type Routes } from '@pilothouse/platform/http/serve'
import { workOn, type JobWork } from '@pilothouse/platform/jobs/job-work'
import { postNoAiNotice } from './agency/post-no-ai-notice.ts'
import { setRegisterOptions } from './agency/set-register-options.ts'
import { withdrawNoAiNotice } from './agency/withdraw-no-ai-notice.ts'
import * as contract from './contract.ts'
import { carryOutPublication } from './publication/carry-out-publication.ts'
import { listPublications } from './publication/list-publications.ts'
import { previewPublication } from './publication/preview-publication.ts'
import { publishRegister } from './publication/publish-register.ts'
import { PublishingDecision } from './publication/publishing.ts'
import { registerPages } from './site/register-pages.ts'
import { registerSite } from './site/register-site.ts'
import { showPublicView } from './view/show-public-view.ts'
import { endWithholding } from './withholding/end-withholding.ts'
import { listWithholdings } from './withholding/list-withholdings.ts'
import { withhold } from './withholding/withhold.ts'

/** The doors of the public register: for those who publish, and for everybody. */
export function registerRoutes(routes: Routes, site: PublicSite = registerSite([])): void {
  serve(routes, contract.previewPublication, previewPublication)
  serve(routes, contract.publishRegister, publishRegister)
  serve(routes, contract.listPublications, listPublications)
  serve(routes, contract.setRegisterOptions, setRegisterOptions)
  serve(routes, contract.postNoAiNotice, postNoAiNotice)
  serve(routes, contract.withdrawNoAiNotice, withdrawNoAiNotice)
  serve(routes, contract.withhold, withhold)
  serve(routes, contract.endWithholding, endWithholding)
  serve(routes, contract.listWithholdings, listWithholdings)
  serve(routes, contract.showPublicView, showPublicView)
  servePageStyle(routes)
  registerPages(routes, site)
}

/** The work of the register that takes longer than a request. */
export const registerJobs: Readonly<Record<string, JobWork>> = {
  'publish register': workOn(PublishingDecision, (context, input, progress) =>
    carryOutPublication(context, input, progress),
  ),
}
