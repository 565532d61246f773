import type { ReactNode } from 'react'
import { EmptyState } from '@pilothouse/platform/ui/EmptyState'
import { Link } from '@pilothouse/platform/ui/Link'
import { Page } from '@pilothouse/platform/ui/Page'
import { PlainTime } from '@pilothouse/platform/ui/PlainTime'
import { usePerson } from '@pilothouse/platform/ui/session'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { mayPublishRegister } from '../../permissions.ts'
import { listPublications } from '../../register/contract.ts'
import type { Publication } from '../../register/publication/publication.ts'

/** Every decision about what the public reads, and the way back to an earlier one. */
export function PublicationsPage(): ReactNode {
  const { publications } = useAnswer(listPublications, {})
  const may = mayPublishRegister(usePerson())
  return (
    <Page
      title="Publications"
      purpose="Every decision about what the public reads, the newest first."
      crumbs={[{ label: 'Publish the register', to: '/use-cases/register' }]}
    >
      {publications.length === 0 && <EmptyState title="Nothing was published yet" />}
      <ol className="usa-list usa-list--unstyled">
        {publications.map((publication, place) => (
          <PublicationLine
            key={publication.number}
            publication={publication}
            mayRestore={may && place > 0 && publication.kind === 'register'}
          />
        ))}
      </ol>
    </Page>
  )
}

function PublicationLine({
  publication,
  mayRestore,
}: {
  readonly publication: Publication
  readonly mayRestore: boolean
}): ReactNode {
  const { number, kind, at, byName, reason, counts } = publication
  return (
    <li className="section">
      <h2>
        Publication {number}: {kind === 'register' ? 'the register' : kind}
      </h2>
      <p>
        <PlainTime at={at} /> by {byName}. Reason: {reason}
      </p>
      {counts && (
        <p>
          {figure(counts.added)} new, {figure(counts.changed)} changed, {figure(counts.removed)} taken out;{' '}
          {figure(counts.published)} in the register since.
        </p>
      )}
      {mayRestore && (
        <Link to="/use-cases/register" search={{ restore: number }}>
          Go back to publication {number}
        </Link>
      )}
    </li>
  )
}

const figure = (count: number): string => count.toLocaleString('en-US')
