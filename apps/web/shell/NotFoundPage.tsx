import { ButtonLink } from '@pilothouse/platform/ui/Link'
import { Page } from '@pilothouse/platform/ui/Page'
import type { ReactNode } from 'react'

/** What an address that leads nowhere shows. */
export function NotFoundPage(): ReactNode {
  return (
    <Page title="There is nothing at this address" action={<ButtonLink to="/">Go to Today</ButtonLink>}>
      <p>The link may be old or mistyped. Check the address, or look for the record in the search field above.</p>
    </Page>
  )
}
