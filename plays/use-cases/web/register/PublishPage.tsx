import type { ReactNode } from 'react'
import { useAddress } from '@pilothouse/platform/ui/address'
import { EmptyState } from '@pilothouse/platform/ui/EmptyState'
import { Link } from '@pilothouse/platform/ui/Link'
import { Notice } from '@pilothouse/platform/ui/Notice'
import { Page } from '@pilothouse/platform/ui/Page'
import { usePerson } from '@pilothouse/platform/ui/session'
import { useAnswer } from '@pilothouse/platform/ui/use-answer'
import { mayPublishRegister } from '../../permissions.ts'
import { listPublications, previewPublication } from '../../register/contract.ts'
import type { PublicationPreview } from '../../register/publication/publication.ts'
import { ConfirmPublication } from './ConfirmPublication.tsx'
import { PreviewGroups } from './PreviewGroups.tsx'
import { NotCarriedOut, PublishingUnderWay } from './PublishingUnderWay.tsx'
import { PublishSearch } from './publish-search.ts'

/** Exactly what publishing would change, then the decision; while a large publication is carried out, how far it is. */
export function PublishPage(): ReactNode {
  const [{ restore = null }] = useAddress(PublishSearch)
  const { publishing } = useAnswer(listPublications, {})
  const may = mayPublishRegister(usePerson())
  return (
    <Page
      title={restore === null ? 'Publish the register' : `Go back to publication ${restore}`}
      purpose="What the public would read differently, cell by cell. Nothing changes until you publish."
      aside={<Ways may={may} />}
    >
      {publishing?.state === 'under way' ? (
        <PublishingUnderWay publishing={publishing} />
      ) : (
        <>
          {publishing && <NotCarriedOut publishing={publishing} />}
          <Preview restore={restore} may={may} />
        </>
      )}
    </Page>
  )
}

function Preview({ restore, may }: { readonly restore: number | null; readonly may: boolean }): ReactNode {
  const preview = useAnswer(previewPublication, restore === null ? {} : { restore })
  return (
    <>
      <Summary preview={preview} />
      <PreviewGroups preview={preview} mayWithhold={may} />
      {may && preview.changesAnything && <ConfirmPublication key={preview.hash} preview={preview} restore={restore} />}
    </>
  )
}

function Ways({ may }: { readonly may: boolean }): ReactNode {
  return (
    <ul className="usa-list usa-list--unstyled">
      <li>
        <a className="usa-link" href="/register">
          The register as the public reads it
        </a>
      </li>
      <li>
        <Link to="/use-cases/register/publications">Publications so far</Link>
      </li>
      <li>
        <Link to="/use-cases/register/withheld">What is withheld, and why</Link>
      </li>
      {may && (
        <li>
          <Link to="/use-cases/register/options">How the register is published</Link>
        </li>
      )}
    </ul>
  )
}

function Summary(props: { readonly preview: PublicationPreview }): ReactNode {
  const { latest, changesAnything, counts, unchanged, endsNotice, heldBack } = props.preview
  if (!changesAnything && heldBack.length > 0) {
    return <Notice kind="warning">There is nothing to publish until something that is held back is mended.</Notice>
  }
  if (!changesAnything) {
    return (
      <EmptyState title={latest === null ? 'There is nothing to publish yet' : 'The register is up to date'}>
        {latest === null
          ? 'Uses appear here once they are past the stage of an idea. If your agency uses no AI, post the notice that says so.'
          : 'The public reads what is on record.'}
      </EmptyState>
    )
  }
  return (
    <>
      <p>
        {figure(counts.added)} new, {figure(counts.changed)} changed ({figure(counts.retired)} of them retired),{' '}
        {figure(counts.removed)} taken out, {figure(unchanged)} as they were. Uses that would stand in the register:{' '}
        {figure(counts.published)}. Only counted: {figure(counts.withheldUses)}.
      </p>
      {endsNotice && <Notice kind="warning">Publishing takes down your notice that the agency uses no AI.</Notice>}
    </>
  )
}

const figure = (count: number): string => count.toLocaleString('en-US')
