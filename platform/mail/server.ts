import { serve, type Routes } from '../http/serve.ts'
import { listOutboxEndpoint, retryMailEndpoint } from './contract.ts'
import { listOutbox } from './list-outbox.ts'
import { retryMail } from './retry-mail.ts'

/** Hangs the doors of mail. */
export function mailRoutes(routes: Routes): void {
  serve(routes, listOutboxEndpoint, listOutbox)
  serve(routes, retryMailEndpoint, retryMail)
}
