import { z } from 'zod'
import { endpoint } from '@pilothouse/platform/http/endpoint'
import { mayPreviewRegister, mayPublishRegister, maySeeProgramme } from '../permissions.ts'
import { RegisterAgency } from './agency/register-agency.ts'
import { Publication, PublicationPreview } from './publication/publication.ts'
import { Publishing, PublishingDecision, PublishingOutcome } from './publication/publishing.ts'
import { PublicView } from './view/public-view.ts'
import { WithholdableColumn, Withholding } from './withholding/withholding.ts'

const reason = z.string().trim().min(3, 'Say why, in a few words.').max(2000)
const restore = z.coerce.number().int().min(1).nullable().default(null)

/** Exactly what publishing now would change. */
export const previewPublication = endpoint({
  method: 'GET',
  path: '/api/use-cases/register/preview',
  summary: 'What publishing the register now would change; `restore` goes back to an earlier publication',
  allows: mayPreviewRegister,
  input: z.object({ restore }),
  output: PublicationPreview,
})

/** Publishes what the preview showed. */
export const publishRegister = endpoint({
  method: 'POST',
  path: '/api/use-cases/register/publications',
  summary:
    'Publish what the preview with this hash showed: at once, or in a job when it is large; refused when anything changed since',
  allows: mayPublishRegister,
  input: PublishingDecision,
  output: PublishingOutcome,
})

/** The agency's decisions about its register. */
export const listPublications = endpoint({
  method: 'GET',
  path: '/api/use-cases/register/publications',
  summary: 'The agency’s publications, the newest first, how it publishes, and what is being published now',
  allows: mayPreviewRegister,
  input: z.object({}),
  output: z.object({ agency: RegisterAgency, publications: z.array(Publication), publishing: Publishing.nullable() }),
})

/** What the guidance leaves to the agency. */
export const setRegisterOptions = endpoint({
  method: 'PUT',
  path: '/api/use-cases/register/options',
  summary: 'Set the public mailbox, whether the Use Case ID is left out, and how to appeal',
  allows: mayPublishRegister,
  input: z.object({
    publicEmail: z.union([
      z.literal(''),
      z.email('Write an address such as ai@agency.example.gov, or leave it empty.'),
    ]),
    dropId: z.boolean(),
    appealWords: z.string().trim().max(2000),
  }),
  output: RegisterAgency,
})

/** Posts the notice that the agency uses no AI. */
export const postNoAiNotice = endpoint({
  method: 'POST',
  path: '/api/use-cases/register/notice',
  summary: 'Say in public that the agency uses no AI; refused while its record shows otherwise',
  allows: mayPublishRegister,
  input: z.object({ statement: z.string().trim().min(20, 'Write the notice: at least a sentence.').max(2000), reason }),
  output: Publication,
})

/** Takes the notice down. */
export const withdrawNoAiNotice = endpoint({
  method: 'POST',
  path: '/api/use-cases/register/notice/withdraw',
  summary: 'Take down the notice that the agency uses no AI',
  allows: mayPublishRegister,
  input: z.object({ reason }),
  output: Publication,
})

/** Withholds a field or a whole use. */
export const withhold = endpoint({
  method: 'POST',
  path: '/api/use-cases/register/withholdings',
  summary: 'Keep a field of a use, or the whole use, from the public on a lawful ground',
  allows: mayPublishRegister,
  input: z.object({
    useCaseId: z.uuid(),
    column: WithholdableColumn.nullable(),
    reason: z.string().min(1, 'Choose a reason.').max(100),
    citation: z.string().trim().max(300).default(''),
    explanation: reason,
  }),
  output: Withholding,
})

/** Ends a decision to withhold. */
export const endWithholding = endpoint({
  method: 'POST',
  path: '/api/use-cases/register/withholdings/:id/end',
  summary: 'End a decision to withhold: the next publication shows what was kept back',
  allows: mayPublishRegister,
  input: z.object({ id: z.uuid(), reason }),
  output: Withholding,
})

/** Every decision to withhold. */
export const listWithholdings = endpoint({
  method: 'GET',
  path: '/api/use-cases/register/withholdings',
  summary: 'Every decision of the agency to withhold, ended ones included',
  allows: mayPreviewRegister,
  input: z.object({}),
  output: z.object({ withholdings: z.array(Withholding) }),
})

/** One use before the public. */
export const showPublicView = endpoint({
  method: 'GET',
  path: '/api/use-cases/register/uses/:id',
  summary: 'What the public reads about one use now, and what the next publication would change',
  allows: maySeeProgramme,
  input: z.object({ id: z.uuid() }),
  output: PublicView,
})
